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
              <button
                type="button"
                className="button secondary small"
                data-testid="compare-address"
                onClick={() => onPress(open.press)}
              >
                <Say message={open.label} />
              </button>
              <button
                type="button"
                className="button secondary small"
                data-testid="confirm-address"
                onClick={() => onPress(confirm.press)}
              >
                <Say message={confirm.label} />
              </button>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
