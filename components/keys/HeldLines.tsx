import { message } from '../../lib/language/message.ts';
import type { HeldLine } from '../../lib/overview/view-keys.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';

/** Every address that is on a key, with whose it is. */
export function HeldLines({ held }: { held: () => readonly HeldLine[] }) {
  const translate = useTranslate();
  const lines = held();
  if (lines.length === 0) return null;
  return (
    <div className="held">
      <h3>{translate(message('key_held', { n: lines.length }))}</h3>
      <ul>
        {lines.map(({ text, whose, note }) => (
          <li key={text} data-whose={whose}>
            <bdi className="address">{text}</bdi>
            <span className="note">
              <Say message={note} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
