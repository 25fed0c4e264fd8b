import type { ReactNode } from 'react';
import type { Signal } from '../../lib/form/signal.ts';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

/** Every reason for and against the decision about this page, with its weight; then what the user may do about it. */
export function Why({ signals, children }: { signals: readonly Signal[]; children?: ReactNode }) {
  const translate = useTranslate();
  const sum = signals.reduce((total, { weight }) => total + weight, 0);
  return (
    <div className="why" data-testid="why-panel">
      <h3>{translate(message('why_title'))}</h3>
      <p>{translate(message('why_text'))}</p>
      <ul>
        {signals.map(({ name, weight }) => (
          <li key={`${name}${weight}`} data-for={weight >= 0}>
            <bdi className="address">{name}</bdi>
            <span className="weight">{signed(weight)}</span>
          </li>
        ))}
        <li className="sum">
          <span>{translate(message('why_sum'))}</span>
          <span className="weight">{signed(sum)}</span>
        </li>
      </ul>
      {children}
    </div>
  );
}

/** Weights are read as a column: with a sign, and a real minus. */
function signed(weight: number): string {
  return weight < 0 ? `\u2212${Math.abs(weight)}` : `+${weight}`;
}
