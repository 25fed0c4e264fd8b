import type { Concept } from '../../lexicon/concept.ts';
import type { Hit } from '../../lexicon/hit.ts';
import { isDevice, meaningOf } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { Reading } from '../../lexicon/reading.ts';
import type { Names } from '../label.ts';

/** What a field is about when it is not about the IPs of a key. */
const OTHERS: readonly Concept[] = [
  'secret',
  'code',
  'search',
  'amount',
  'wallet',
  'name',
  'symbol',
  'contact',
  'login',
  'device',
  'user-id',
  'web',
];

/** What outweighs the word IP in the same label: "search IP", "login IP", "withdrawal address whitelist (IP)". */
const STRONG: readonly Concept[] = ['secret', 'code', 'search', 'wallet', 'login', 'device'];

/**
 * What a field takes instead of IPs, as its own name or else the nearest label says it.
 * @param isSampled whether its placeholder shows an address: then only the plainest words speak against it
 */
export function rejectionByLabel({ label, own }: Names, nearest: string, isSampled = false): Concept | null {
  if (read(own.join(' · ')).has('outgoing')) return 'outgoing';
  const said = read(wordsFor(label, own, nearest));
  for (const concept of isSampled || said.has('ip') ? STRONG : OTHERS) {
    const hit = said.first(concept);
    if (!hit || limitsToPlace(said, hit) || (isSampled && asksForItsAddress(said, hit))) continue;
    // "Bind IP addresses (up to 30 per API key)": what is said after the word IP is about the key, not about the field.
    if (concept !== 'secret' || !said.before('ip', 'secret')) return concept;
  }
  return null;
}

/** "Name" beside "Allowed IPs" is a name, whatever the label of the whole says. */
function wordsFor(label: readonly string[], own: readonly string[], nearest: string): string {
  const named = own.join(' · ');
  if (label.length > 0 && !own.some(namesIp)) return label.join(' · ');
  return named !== '' && !namesIp(named) ? `${named} ${nearest}` : named || nearest;
}

/** "Network" and "server" are what a key can be limited to; "calls from my machines" calls nobody back. */
function limitsToPlace(said: Reading, { concept, at, length }: Hit): boolean {
  const limits = said.has('ip') || meaningOf(said.text, false).meaning === 'restricts';
  const isPlace = said.all('place').some((place) => place.at === at && place.length === length);
  return concept === 'web' ? limits || isPlace : limits && isPlace;
}

/** "The device's address", before an IP as its example. */
function asksForItsAddress(said: Reading, hit: Hit): boolean {
  return (
    said.has('address') &&
    said.all('login', 'device').every((one) => isDevice(one, said)) &&
    isDevice(hit, said)
  );
}

function namesIp(text: string): boolean {
  return read(text).has('ip');
}
