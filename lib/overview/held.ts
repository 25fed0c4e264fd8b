import type { Token } from '../address/token.ts';
import { type AddressFacts, addressNote } from '../keys/address-note.ts';
import { phaseMessage } from '../keys/phase-message.ts';
import type { KeyRecord, Sighting } from '../keys/record.ts';
import { tokensOf } from '../keys/tokens.ts';
import { message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { Snapshot } from './snapshot.ts';
import type { HeldLine } from './view-keys.ts';

/** Who can use the key, line by line, in the order of its list. */
export function heldOn(
  sighting: Sighting,
  record: Pick<KeyRecord, 'claims' | 'arrivals'> | null,
  { feed, settings, platform }: Snapshot,
  now: Moment,
): HeldLine[] {
  const everyone: HeldLine = { text: '0.0.0.0/0', whose: 'open', note: message('held_everyone') };
  if (sighting.restriction === 'off') return [everyone];
  const { claims, arrivals } = record ?? { claims: [], arrivals: [] };
  const facts = { list: feed.list, own: settings.own, claims, arrivals, now };
  return tokensOf(sighting).map((token) => lineOf(token, facts, platform.name));
}

function lineOf(token: Token, facts: AddressFacts, platform: string): HeldLine {
  const { text } = token;
  const note = addressNote(token, facts);
  switch (note.kind) {
    case 'everyone':
      return { text, whose: 'open', note: message('held_everyone') };
    case 'platform':
      return { text, whose: 'platform', note: phaseMessage(note.entry, facts.now, null) };
    case 'own':
      return { text, whose: 'own', note: message('held_own', { name: note.name }) };
    case 'claimed':
      return { text, whose: 'own', note: message('held_mine') };
    case 'range':
    case 'unparsed':
      return { text, whose: 'unknown', note: message('held_range') };
    case 'stranger':
      return { text, whose: 'unknown', note: message('held_unknown', { platform }) };
  }
}
