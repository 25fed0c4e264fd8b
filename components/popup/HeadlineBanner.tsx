import { useId } from 'react';
import { message } from '../../lib/language/message.ts';
import type { Headline } from '../../lib/overview/view-headline.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { PopupEvents } from './events.ts';

interface HeadlineBannerProps extends Pick<PopupEvents, 'onPress' | 'onLater'> {
  readonly headline: Headline;
}

/** The one thing to know now, and the one filled button. Put off until later, it is a single quiet line. */
export function HeadlineBanner({ headline, onPress, onLater }: HeadlineBannerProps) {
  const translate = useTranslate();
  const id = useId();
  const { action, later, folded } = headline;
  return (
    <section className="headline" data-tone={headline.tone} data-headline={headline.id} data-folded={folded}>
      <span id={`${id}tone`} className="tone-mark">
        <ToneMark tone={headline.tone} size={20} />
      </span>
      <div className="words">
        <h2 id={`${id}title`} aria-labelledby={`${id}tone ${id}title`}>
          <Say message={headline.title} />
        </h2>
        {!folded &&
          headline.detail.map((line) => (
            <p key={line.id}>
              <Say message={line} />
            </p>
          ))}
        <div className="row">
          {action && (
            <button
              type="button"
              className={folded ? 'link' : 'button primary'}
              data-testid="headline-action"
              onClick={() => onPress(action.press)}
            >
              <Say message={action.label} />
            </button>
          )}
          {later && !folded && (
            <button type="button" className="button quiet" data-testid="later" onClick={() => onLater(later)}>
              {translate(message('popup_remind', { date: new Date(later.until) }))}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
