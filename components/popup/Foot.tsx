import { message } from '../../lib/language/message.ts';
import type { PopupView } from '../../lib/overview/view-popup.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { PopupEvents } from './events.ts';

interface FootProps extends PopupEvents {
  readonly view: PopupView;
}

/** The ways to the other pages, and which list this is. */
export function Foot({ view, onPress, onCheckAddresses }: FootProps) {
  const translate = useTranslate();
  return (
    <footer className="foot">
      <nav className="row" aria-label={translate(message('popup_more'))}>
        <button type="button" className="link" data-testid="check-addresses" onClick={onCheckAddresses}>
          {translate(message('check_title'))}
        </button>
        <button
          type="button"
          className="link"
          data-testid="leak"
          onClick={() => onPress({ kind: 'open-leak', keyId: null })}
        >
          {translate(message('popup_leak'))}
        </button>
      </nav>
      {view.feed.notes.map(({ tone, text }) => (
        <p key={text.id} className="feed-note" data-tone={tone}>
          <ToneMark tone={tone} />
          <span>
            <Say message={text} />
          </span>
        </p>
      ))}
      <p className="feed-line" data-testid="feed">
        <Say message={view.feed.text} />
      </p>
    </footer>
  );
}
