import { useId } from 'react';
import type { Address } from '../../lib/address/address.ts';
import type { Action, ActionId, AssistantView } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { ChevronIcon, ToneIcon } from '../system/icons.tsx';
import { ActionButton } from './ActionButton.tsx';
import { type CardNotice, Notice } from './Notice.tsx';
import { ToneWord } from './ToneWord.tsx';

interface BarProps {
  readonly view: AssistantView;
  readonly notice: CardNotice | null;
  readonly onAction: (id: ActionId, address?: Address) => void;
  readonly onUnfold: () => void;
}

/**
 * The card on one line, where a whole one would cover what the user needs: the headline and the main button.
 */
export function Bar({ view, notice, onAction, onUnfold }: BarProps) {
  const translate = useTranslate();
  const headline = useId();
  const pressOf = (rank: Action['rank']) =>
    view.actions.find((action) => action.rank === rank && !action.disabled);
  // What was chosen a moment ago can be taken back here, too.
  const main = view.offer?.action ?? pressOf('primary') ?? pressOf('secondary');
  const said = view.offer?.said ?? view.headline;
  return (
    <section className="card compact handle" aria-labelledby={headline} data-testid="bar" tabIndex={-1}>
      <ToneIcon tone={view.tone} size={18} />
      <h2 id={headline} title={translate(said)} className={notice ? 'hidden' : undefined}>
        <ToneWord tone={view.tone} />
        <Say message={said} />
      </h2>
      <Notice notice={notice} />
      {main && (
        <div className="main-actions">
          <ActionButton action={main} onAction={onAction} />
        </div>
      )}
      <button
        type="button"
        className="icon-button"
        data-testid="unfold"
        aria-expanded={false}
        aria-label={translate(message('assistant_unfold'))}
        title={translate(message('assistant_unfold'))}
        onClick={onUnfold}
      >
        <ChevronIcon />
      </button>
    </section>
  );
}
