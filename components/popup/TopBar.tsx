import { message } from '../../lib/language/message.ts';
import type { PopupView } from '../../lib/overview/view-popup.ts';
import { useTranslate } from '../language/translation.tsx';
import { GearIcon, HelpIcon, Mark, RefreshIcon } from '../system/icons.tsx';
import type { PopupEvents } from './events.ts';

interface TopBarProps {
  readonly view: PopupView;
  readonly asking: boolean;
  readonly onPress: PopupEvents['onPress'];
}

/** Whose popup this is, and the three presses that are always there. */
export function TopBar({ view, asking, onPress }: TopBarProps) {
  const translate = useTranslate();
  const check = translate(message(asking ? 'feed_asking' : 'feed_check_now'));
  const help = translate(message('popup_help', { platform: view.platform }));
  const options = translate(message('options_title'));
  return (
    <header className="top-bar">
      <Mark size={20} />
      <h1 className="brand">
        <bdi>{translate(message('assistant_name'))}</bdi>
        <span className="dot" />
        <bdi className="platform">{view.platform}</bdi>
      </h1>
      {view.practice && <span className="tag">{translate(message('practice_tag'))}</span>}
      <span className="push" />
      <button
        type="button"
        className="icon-button"
        data-testid="help"
        aria-label={help}
        title={help}
        onClick={() => onPress({ kind: 'open-url', url: view.guide })}
      >
        <HelpIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        data-testid="check-now"
        aria-label={check}
        title={check}
        aria-busy={asking}
        onClick={() => onPress({ kind: 'check-now' })}
      >
        <RefreshIcon />
      </button>
      <button
        type="button"
        className="icon-button"
        data-testid="options"
        aria-label={options}
        title={options}
        onClick={() => onPress({ kind: 'open-options' })}
      >
        <GearIcon />
      </button>
    </header>
  );
}
