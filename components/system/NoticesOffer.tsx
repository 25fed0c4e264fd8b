import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

interface NoticesOfferProps {
  /** Called in the click itself: the browser asks for the permission only then. */
  readonly onNotices: (on: boolean) => void;
}

/** Offers notices once a key of the platform was seen. A "no" is stored, and the offer is not repeated. */
export function NoticesOffer({ onNotices }: NoticesOfferProps) {
  const translate = useTranslate();
  return (
    <section className="offer" data-testid="notices-offer">
      <div className="words">
        <p className="strong">{translate(message('notices_offer'))}</p>
        <p className="soft">{translate(message('notices_offer_note'))}</p>
      </div>
      <div className="row">
        <button
          type="button"
          className="button secondary small"
          data-testid="notices-yes"
          onClick={() => onNotices(true)}
        >
          {translate(message('notices_offer_yes'))}
        </button>
        <button type="button" className="link" data-testid="notices-no" onClick={() => onNotices(false)}>
          {translate(message('notices_offer_no'))}
        </button>
      </div>
    </section>
  );
}
