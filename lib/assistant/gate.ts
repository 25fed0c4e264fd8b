import { isOfNewerKind, permitsFill } from '../feed/status.ts';
import { type Message, message } from '../language/message.ts';
import type { Tone } from '../schema/shown.ts';
import type { Scene } from './scene.ts';
import type { ActionId } from './view.ts';

/** Why nothing may be filled or copied now, and what helps. */
export interface FillBlocker {
  readonly tone: Tone;
  readonly title: Message;
  readonly detail: Message | null;
  readonly action: { readonly id: ActionId; readonly label: Message } | null;
  /** Whether copying is forbidden too; a pause of the exchange alone does not forbid it. */
  readonly copy: boolean;
}

/** What keeps a fill from happening on this exchange; null when it may. */
export function gateOf({ context, exchange }: Scene): FillBlocker | null {
  const { feed, platform, mismatch } = context;
  if (!permitsFill(feed)) return closed({ context, exchange });
  if (mismatch) {
    return {
      tone: 'danger',
      title: message('blocked_mismatch', { ...mismatch }),
      detail: null,
      action: { id: 'connect', label: message('press_open_connect') },
      copy: false,
    };
  }
  const pause = feed.paused.find((paused) => paused.exchange === exchange.id);
  if (!pause) return null;
  return {
    tone: 'danger',
    title: message('blocked_paused', {
      platform: platform.name,
      exchange: exchange.name,
      reason: pause.reason,
    }),
    detail: message('blocked_paste'),
    action: null,
    copy: true,
  };
}

function closed({ context }: Pick<Scene, 'context' | 'exchange'>): FillBlocker {
  const { feed, platform } = context;
  const connect = { id: 'connect', label: message('press_open_connect') } as const;
  const retry = { id: 'retry', label: message('action_retry') } as const;
  if (isOfNewerKind(feed)) {
    return {
      tone: 'danger',
      title: message('blocked_schema', { platform: platform.name }),
      detail: message('blocked_schema_detail'),
      action: null,
      copy: false,
    };
  }
  switch (feed.state) {
    case 'expired':
      return {
        tone: 'danger',
        title: feed.list
          ? message('blocked_expired', { platform: platform.name, date: new Date(feed.list.expiresAt) })
          : message('headline_expired_title_none', { platform: platform.name }),
        detail: message('blocked_expired_detail'),
        action: connect,
        copy: false,
      };
    case 'tampered':
      return {
        tone: 'danger',
        title: message('blocked_tampered', { platform: platform.name }),
        detail: message('blocked_tampered_detail', { support: platform.support }),
        action: retry,
        copy: false,
      };
    case 'clock':
      return {
        tone: 'danger',
        title: message('blocked_clock', {
          date: new Date(feed.clock?.device ?? 0),
          issued: new Date(feed.clock?.issuedAt ?? 0),
        }),
        detail: message('blocked_clock_detail'),
        action: retry,
        copy: false,
      };
    default:
      if (feed.unasked) return unasked(feed.host);
      return {
        tone: 'warning',
        title: message('blocked_empty'),
        detail: message('blocked_empty_detail', { host: feed.host }),
        action: retry,
        copy: false,
      };
  }
}

/**
 * The blocker where the list was never asked for: a request would carry an identifier of the installation, so
 * the user has to allow it, and a page's card cannot ask for that.
 */
function unasked(host: string): FillBlocker {
  return {
    tone: 'warning',
    title: message('headline_not_allowed_title'),
    detail: message('blocked_unasked_detail', { host }),
    action: null,
    copy: false,
  };
}
