import type { FeedState, FeedStatus } from '../../../../lib/feed/status.ts';
import { popupView } from '../../../../lib/overview/popup.ts';
import { DAY } from '../../../../lib/rotation/list.ts';
import { contextWith, form, viewIn } from '../../assistant/scenes.ts';
import { english } from '../../overview/english.ts';
import { snapshotOf } from '../../overview/scene.ts';
import { MIRROR } from './acme.ts';
import type { Attack } from './attacks.ts';

/** The sentences about the list that a user reads. */
interface Shown {
  /** The popup of a user whose keys are all looked at and well: the headline where it is about the list, then the notes. */
  readonly popup: readonly string[];
  /** The card beside a form that lacks an address: its title where it is blocked, and what it says of the list. */
  readonly assistant: readonly string[];
}

/** Reads popup and card as they are for this status. */
export function shownTo(feed: FeedStatus, now: number): Shown {
  const { headline, feed: line, confirm } = popupView(snapshotOf([], { feed }), now);
  const aboutList =
    /^(?:tampered|no-list|not-allowed|expired|clock|newer-kind|disputed|paused|none-in-use)$/.test(
      headline.id,
    )
      ? [english(headline.title)]
      : [];
  const card = viewIn({ target: form('198.51.100.1'), context: contextWith({ feed }), now });
  return {
    popup: [...aboutList, ...[...line.notes, ...confirm].map(({ text }) => english(text))],
    assistant: [
      ...(card.state === 'blocked' ? [english(card.headline)] : []),
      ...card.lines.map(english).filter((text) => /notice|confirmed|until Acme announces/.test(text)),
    ],
  };
}

/** Both hosts serve the same, so the last refusal is the mirror's. */
const HOST = new URL(MIRROR).host;

const POPUP: Readonly<Record<FeedState, (attack: Attack) => string[]>> = {
  fresh: () => [],
  stale: ({ later = 0 }) => [
    `Acme’s list was last confirmed ${days(later)} ago. You can fill; something newer may exist.`,
  ],
  expired: () => ['Acme’s list ran out on 19 Jan'],
  tampered: () => ['Acme’s list cannot be trusted right now'],
  clock: () => ['Keyfence cannot tell how old the list is'],
  empty: () => ['Keyfence has no list yet'],
};

const ASSISTANT: Readonly<Record<FeedState, (attack: Attack) => string[]>> = {
  ...POPUP,
  tampered: () => ['The list does not carry Acme’s signature'],
  clock: () => ['This computer’s clock says 3 Dec 2026; the list is from 5 Dec 2026'],
};

const HELD = {
  urgent: (address: string) => `Acme added ${address} without the usual 7 days’ notice, and says so.`,
  unannounced: (address: string) => `${address} came without the usual 7 days’ notice.`,
};

/**
 * What a user must read after an attack: written down here once more, apart from the code that says it.
 * @param waiting the address that is held back, where one is
 */
export function toBeShown(attack: Attack, now: number, waiting: string | undefined): Shown {
  const why = attack.heldBack?.[0];
  const held = why && waiting ? { why, address: waiting } : null;
  return {
    popup: [
      ...POPUP[attack.state](attack),
      ...(attack.leavesNone ? ['Acme’s list names no IP address in use'] : []),
      ...noteOn(attack, now),
      ...(held
        ? [
            `${HELD[held.why](held.address)} It is left out of the fill. Compare it with API Connect, then confirm it.`,
          ]
        : []),
    ],
    assistant: [
      ...ASSISTANT[attack.state](attack),
      ...(attack.leavesNone
        ? ['Nothing can be filled until Acme announces one; ask help@acme.example.']
        : []),
      ...(held
        ? [
            `${HELD.unannounced(held.address)} It is left out. Compare it with API Connect, then confirm it in the popup.`,
          ]
        : []),
    ],
  };
}

function noteOn({ note, keepsNone }: Attack, now: number): string[] {
  if (note === null) return [];
  if (note === 'schema-unknown') return ['Acme publishes a newer kind of list. Update Keyfence.'];
  const day = new Date(now).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
  return keepsNone
    ? [`What ${HOST} serves was refused on ${day} by the rule “${note}”.`]
    : [`A list from ${HOST} was refused on ${day} by the rule “${note}”. The last good one is kept.`];
}

function days(ms: number): string {
  const n = Math.floor(ms / DAY);
  return n === 1 ? '1 day' : `${n} days`;
}
