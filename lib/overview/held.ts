import { allowsEveryone, type Token } from '../address/index.ts';
import { message } from '../language/message.ts';
import type { Moment } from '../rotation/index.ts';
import { tokensOf } from '../sightings/index.ts';
import type { Claim, Sighting } from '../sightings/record.ts';
import type { Snapshot } from './snapshot.ts';
import type { HeldLine } from './view.ts';
import { phaseWords } from './words.ts';

/** Who can use the key, line by line, in the order of its list. */
export function heldOn(
  sighting: Sighting,
  claims: readonly Claim[],
  snapshot: Snapshot,
  now: Moment,
): HeldLine[] {
  const everyone: HeldLine = { text: '0.0.0.0/0', whose: 'open', note: message('held_everyone') };
  if (sighting.restriction === 'off') return [everyone];
  return tokensOf(sighting).map((token) => lineOf(token, claims, snapshot, now));
}

function lineOf(
  token: Token,
  claims: readonly Claim[],
  { feed, settings, platform }: Snapshot,
  now: Moment,
): HeldLine {
  const { text } = token;
  if (allowsEveryone(token)) return { text, whose: 'open', note: message('held_everyone') };
  if (token.kind !== 'address') return { text, whose: 'unknown', note: message('held_range') };
  const entry = feed.list?.addresses.find(({ address }) => address === token.address);
  if (entry) return { text, whose: 'platform', note: phaseWords(entry, now) };
  const own = settings.own.find(({ address }) => address === token.address);
  if (own) return { text, whose: 'own', note: message('held_own', { name: own.name }) };
  const claim = claims.find(({ address }) => address === token.address);
  if (claim?.whose === 'mine') return { text, whose: 'own', note: message('held_mine') };
  return { text, whose: 'unknown', note: message('held_unknown', { platform: platform.name }) };
}
