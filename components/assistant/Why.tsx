import { useEffect, useRef } from 'react';
import type { Action, ActionId, AssistantView } from '../../lib/assistant/view.ts';
import type { Signal } from '../../lib/form/signal.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { ActionButton } from './ActionButton.tsx';

interface WhyProps {
  readonly view: Pick<AssistantView, 'why' | 'signals'>;
  /** What the user may do about it. */
  readonly presses: readonly Action[];
  readonly onAction: (id: ActionId) => void;
}

/**
 * The reasons of the decision on the page: in sentences, as rules for who wants them, and what the user may
 * do about it.
 */
export function Why({ view, presses, onAction }: WhyProps) {
  const translate = useTranslate();
  const panel = useRef<HTMLDivElement>(null);
  // The card scrolls where it has no room to grow.
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div className="why" data-testid="why-panel" ref={panel}>
      <h3>{translate(message('why_title'))}</h3>
      <ul className="reasons">
        {view.why.map((said) => (
          <li key={JSON.stringify(said)}>
            <Say message={said} />
          </li>
        ))}
      </ul>
      <p>{translate(message('why_text'))}</p>
      {view.signals.length > 0 && (
        <details>
          <summary data-testid="technical">{translate(message('why_technical'))}</summary>
          <Rules signals={view.signals} />
        </details>
      )}
      {presses.length > 0 && (
        <div className="why-presses">
          {presses.map((action) => (
            <ActionButton key={action.id} action={action} onAction={onAction} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Every rule for and against, with its weight. */
function Rules({ signals }: { signals: readonly Signal[] }) {
  const translate = useTranslate();
  const sum = signals.reduce((total, { weight }) => total + weight, 0);
  return (
    <ul className="rules">
      {signals.map(({ name, weight }) => (
        <li key={`${name}${weight}`}>
          <bdi className="address">{name}</bdi>
          <span className="weight">{signed(weight)}</span>
        </li>
      ))}
      <li className="sum">
        <span>{translate(message('why_sum'))}</span>
        <span className="weight">{signed(sum)}</span>
      </li>
    </ul>
  );
}

/** A weight with its sign, a true minus, so that weights align in a column. */
function signed(weight: number): string {
  return weight < 0 ? `\u2212${Math.abs(weight)}` : `+${weight}`;
}
