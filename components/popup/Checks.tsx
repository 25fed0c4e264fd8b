import { message } from '../../lib/language/message.ts';
import type { Check } from '../../lib/overview/view-popup.ts';
import { Day } from '../language/Moments.tsx';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { Fold } from '../system/Fold.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { PopupEvents } from './events.ts';

interface ChecksProps extends Pick<PopupEvents, 'onPress'> {
  readonly checks: readonly Check[];
}

/** The known pitfalls, each checked: the verdict, since when, and what to do. */
export function Checks({ checks, onPress }: ChecksProps) {
  const translate = useTranslate();
  if (checks.every(({ verdict }) => verdict === 'unknown')) return null;
  const count = (wanted: Check['verdict']) => checks.filter(({ verdict }) => verdict === wanted).length;
  const counts = { ok: count('ok'), bad: count('bad'), unknown: count('unknown') };
  return (
    <section className="section slim" data-testid="checks">
      <Fold className="line-fold" summary={translate(message('popup_checks_count', counts))}>
        <ul className="checks">
          {checks.map((check) => (
            <CheckLine key={check.id} check={check} onPress={onPress} />
          ))}
        </ul>
      </Fold>
    </section>
  );
}

function CheckLine({ check, onPress }: { check: Check; onPress: PopupEvents['onPress'] }) {
  const translate = useTranslate();
  const { verdict, tone, title, since, advice, action } = check;
  return (
    <li data-verdict={verdict} data-check={check.id}>
      <ToneMark tone={tone} />
      <div className="words">
        <p>
          {verdict === 'unknown' && (
            <span className="soft">
              {translate(message('check_unknown'))}
              <span className="after-colon"> </span>
            </span>
          )}
          <Say message={title} />
          {since !== null && (
            <span className="since">
              <Day at={since} />
            </span>
          )}
        </p>
        {advice && (
          <p className="soft">
            <Say message={advice} />
          </p>
        )}
        {action && (
          <button
            type="button"
            className="link"
            data-testid={`check-${check.id}`}
            onClick={() => onPress(action.press)}
          >
            <Say message={action.label} />
          </button>
        )}
      </div>
    </li>
  );
}
