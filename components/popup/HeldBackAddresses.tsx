import type { PopupView } from '../../lib/overview/view-popup.ts';
import { Say } from '../language/Say.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { PopupEvents } from './events.ts';

interface HeldBackProps extends Pick<PopupEvents, 'onPress'> {
  readonly waiting: PopupView['confirm'];
}

/** Addresses that came without notice: the user compares each with the platform's page before it counts. */
export function HeldBackAddresses({ waiting, onPress }: HeldBackProps) {
  if (waiting.length === 0) return null;
  return (
    <ul className="held-back">
      {waiting.map(({ address, tone, text, open, confirm }) => (
        <li key={address} data-tone={tone}>
          <ToneMark tone={tone} />
          <div>
            <p>
              <Say message={text} />
            </p>
            <div className="row">
              {(
                [
                  ['compare-address', open],
                  ['confirm-address', confirm],
                ] as const
              ).map(([id, { label, press }]) => (
                <button
                  key={id}
                  type="button"
                  className="button secondary small"
                  data-testid={id}
                  onClick={() => onPress(press)}
                >
                  <Say message={label} />
                </button>
              ))}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
