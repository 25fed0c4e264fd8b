import { useId, useState } from 'react';
import type { Address } from '../../lib/address/index.ts';
import type { CardEvents } from '../../lib/assistant/drawing.ts';
import type { Action, ActionId, AssistantView } from '../../lib/assistant/view.ts';
import { directionOf } from '../../lib/language/direction.ts';
import { message, type Translate } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { Translated } from '../language/translation.tsx';
import { CloseIcon, Mark, MinimiseIcon, MoveIcon, ToneIcon } from '../system/icons.tsx';
import { ActionButton } from './ActionButton.tsx';
import { AddressLines } from './AddressLines.tsx';
import { ChoiceBoxes } from './ChoiceBoxes.tsx';
import { KeyLines } from './KeyLines.tsx';
import { OwnBoxes } from './OwnBoxes.tsx';
import { Pill } from './Pill.tsx';
import { Steps } from './Steps.tsx';
import { ToneWord } from './ToneWord.tsx';
import { Why } from './Why.tsx';

/** What the card itself has to say about its presses. `covered`: something of the page lies over it or dims it. */
export type CardNotice = 'early' | 'covered';

export interface AssistantCardProps {
  readonly view: AssistantView;
  readonly translate: Translate;
  /** BCP 47 tag of the language that `translate` speaks. */
  readonly locale?: string;
  /** A press of a button; `address` where the button is about one address. */
  readonly onAction: (id: ActionId, address?: Address) => void;
  /** A box was ticked or unticked. */
  readonly onChoice: CardEvents['onChoice'];
  /** Follows the browser where it is left out. */
  readonly theme?: 'light' | 'dark';
  /** Whether this is the practice build: it says so. */
  readonly practice?: boolean;
  /** Why a press did not count, or would not. */
  readonly notice?: CardNotice | null;
}

/**
 * The assistant in the page: a card of 320 px, or one line while it is collapsed. The page hears none of its pointer
 * and key events, and neither does this card: it acts on `click` alone.
 */
export function AssistantCard(props: AssistantCardProps) {
  const { view, translate, locale = 'en' } = props;
  const [seen, setSeen] = useState(view.collapsed);
  const [collapsed, setCollapsed] = useState(view.collapsed);
  if (seen !== view.collapsed) {
    setSeen(view.collapsed);
    setCollapsed(view.collapsed);
  }

  return (
    <Translated translate={translate}>
      <div
        className="surface assistant"
        data-tone={view.tone}
        data-theme={props.theme}
        lang={locale}
        dir={directionOf(locale)}
      >
        {collapsed || view.waits ? (
          <Pill view={view} onExpand={() => setCollapsed(false)} />
        ) : (
          <Card {...props} onMinimise={() => setCollapsed(true)} />
        )}
        <p className="hidden" role="status" aria-live="polite" data-testid="result">
          {view.result && <Say message={view.result} />}
        </p>
      </div>
    </Translated>
  );
}

function Card({
  view,
  translate,
  onAction,
  onChoice,
  practice = false,
  notice = null,
  onMinimise,
}: AssistantCardProps & { onMinimise: () => void }) {
  const headline = useId();
  const [why, setWhy] = useState(false);
  const press = (id: ActionId, address?: Address) => {
    if (id === 'why') setWhy(!why);
    onAction(id, address);
  };
  const main = view.actions.filter(({ rank }) => rank !== 'quiet');
  const isDecided = view.state !== 'unrecognised' && view.state !== 'unsure';
  const isBehindWhy = ({ id }: Action) => id === 'quiet' || (id === 'report' && isDecided);
  const quiet = view.actions.filter((action) => action.rank === 'quiet' && !isBehindWhy(action));
  const behindWhy = view.actions.filter(isBehindWhy);

  return (
    <section className="card" aria-labelledby={headline} data-testid="card" tabIndex={-1}>
      <header className="bar">
        <Mark />
        <span className="name">{translate(message('assistant_name'))}</span>
        {practice && <span className="practice">{translate(message('practice_tag'))}</span>}
        <span className="push" />
        <button
          type="button"
          className="icon-button"
          data-testid="move"
          aria-label={translate(message('assistant_move'))}
          title={translate(message('assistant_move'))}
          onClick={() => press('move')}
        >
          <MoveIcon />
        </button>
        <button
          type="button"
          className="icon-button"
          data-testid="minimise"
          aria-label={translate(message('assistant_minimise'))}
          onClick={onMinimise}
        >
          <MinimiseIcon />
        </button>
        <button
          type="button"
          className="icon-button"
          data-testid="dismiss"
          aria-label={translate(message('assistant_close'))}
          onClick={() => press('dismiss')}
        >
          <CloseIcon />
        </button>
      </header>

      <div className="said">
        <ToneIcon tone={view.tone} size={18} />
        <div className="words">
          <h2 id={headline}>
            <ToneWord tone={view.tone} />
            <Say message={view.headline} />
          </h2>
          {view.lines.map((line) => (
            <p key={JSON.stringify(line)}>
              <Say message={line} />
            </p>
          ))}
        </div>
      </div>

      <div className="body">
        <p className="notice" role="status" data-testid="notice" hidden={notice === null}>
          {notice === 'early' && translate(message('assistant_press_again'))}
          {notice === 'covered' && translate(message('assistant_covered'))}
        </p>
        {view.result && (
          <p className="result" aria-hidden="true">
            <Say message={view.result} />
          </p>
        )}
        <Steps steps={view.steps} />
        <KeyLines lines={view.keys} folded={view.folded} />
        <AddressLines lines={view.addresses} folded={view.folded} onAction={press} />
        <OwnBoxes boxes={view.own} onChoice={onChoice} />
        <ChoiceBoxes boxes={view.boxes} onChoice={onChoice} />
        {main.length > 0 && (
          <div className="main-actions">
            {main.map((action) => (
              <ActionButton key={`${action.id}${action.address ?? ''}`} action={action} onAction={press} />
            ))}
          </div>
        )}
      </div>

      {quiet.length > 0 && (
        <footer className="foot">
          {quiet.map((action) => (
            <ActionButton
              key={`${action.id}${action.address ?? ''}`}
              action={action}
              onAction={press}
              {...(action.id === 'why' ? { expanded: why } : {})}
            />
          ))}
        </footer>
      )}
      {why && (
        <Why signals={view.signals}>
          {behindWhy.length > 0 && (
            <div className="why-presses">
              {behindWhy.map((action) => (
                <ActionButton key={action.id} action={action} onAction={press} />
              ))}
            </div>
          )}
        </Why>
      )}
    </section>
  );
}
