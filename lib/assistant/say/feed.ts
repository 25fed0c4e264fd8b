import { type Message, message } from '../../language/message.ts';
import { DAY } from '../../rotation/list.ts';
import { isWanted } from '../../rotation/phase.ts';
import type { Scene } from '../scene.ts';

/** Returns the lines about a list that may still be filled from: that a newer one may exist, and what is left out. */
export function feedLines(scene: Scene): Message[] {
  return [...noneLine(scene), ...staleLine(scene), ...heldLines(scene)];
}

/** Whether the list leaves nothing to fill: everything on it was revoked or is off. */
export function namesNone({ context, now }: Scene): boolean {
  const { list } = context.feed;
  return list !== null && !list.addresses.some((entry) => isWanted(entry, now));
}

function noneLine(scene: Scene): Message[] {
  const { name: platform, support } = scene.context.platform;
  return namesNone(scene) ? [message('blocked_none_detail', { platform, support })] : [];
}

function staleLine({ context, now }: Scene): Message[] {
  const { state, confirmedAt } = context.feed;
  if (state !== 'stale' || confirmedAt === null) return [];
  const days = Math.floor((now - confirmedAt) / DAY);
  return [message('feed_note_stale', { platform: context.platform.name, days })];
}

/** An address that waits for a confirmation in the popup is left out, and that is said. */
function heldLines({ context }: Scene): Message[] {
  return context.feed.heldBack.map(({ address }) => message('held_back', { address }));
}
