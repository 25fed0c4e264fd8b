import type { Hit } from './hit.ts';
import type { Meaning, Meant } from './meaning.ts';
import { read } from './read.ts';
import type { Reading } from './reading.ts';
import { limitIn, openerIn, type Scope, scopeOf } from './scope.ts';

/**
 * Only so many characters at the beginning of a label say what a choice is; what follows are warnings that
 * quote the other one.
 */
const BEGINNING = 90;
const SCOPE = 60;

/**
 * What the words of one choice mean.
 * @param label as the page shows it
 * @param aboutIp whether the heading of the group already says that this is about IPs: then a bare yes or no counts
 */
export function meaningOf(label: string, aboutIp: boolean): Meant {
  const known = meant[aboutIp ? 'headed' : 'bare'];
  const before = known.get(label);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const now = workOut(label, aboutIp);
  known.set(label, now);
  return now;
}

/** The same few labels are asked about at every look. */
const meant = { headed: new Map<string, Meant>(), bare: new Map<string, Meant>() };
const MOST = 2_000;

function workOut(label: string, aboutIp: boolean): Meant {
  const reading = read(label);
  const third = firstBefore(reading, BEGINNING, 'third-party');
  if (third && firstBefore(reading, BEGINNING, 'ip')) return certain('third-party', third);
  const restricts = firstBefore(reading, BEGINNING, 'restricted');
  const opens = earlier(
    firstBefore(reading, BEGINNING, 'unrestricted'),
    firstBefore(reading, BEGINNING, 'anywhere'),
  );
  const winner = earlier(opens, restricts);
  // "Only my machines. Off, the key works from anywhere": what is said first is what it does.
  const limit = opens && winner === opens ? scopeOf(reading, Math.min(SCOPE, opens.at)) : null;
  if (limit?.meaning === 'restricts') return composed(limit);
  if (winner) return certain(winner === opens ? 'opens' : 'restricts', winner);
  const answer = aboutIp ? answerIn(reading) : null;
  if (answer) return answer;
  const scope = scopeOf(reading, SCOPE);
  return scope ? composed(scope) : { meaning: 'unclear', how: 'none', by: [] };
}

function answerIn(reading: Reading): Meant | null {
  const no = firstBefore(reading, BEGINNING, 'no');
  const said = earlier(no, firstBefore(reading, BEGINNING, 'yes'));
  return said ? { meaning: said === no ? 'opens' : 'restricts', how: 'answer', by: [said] } : null;
}

function certain(meaning: Meaning, by: Hit): Meant {
  return { meaning, how: 'certain', by: [by] };
}

function composed({ meaning, by }: Scope): Meant {
  return { meaning, how: 'composed', by };
}

function firstBefore(reading: Reading, end: number, concept: Hit['concept']): Hit | null {
  const hit = reading.first(concept);
  return hit && hit.at + hit.length <= end ? hit : null;
}

/** The one that is said first; when one contains the other ("no IP restriction"), the longer. The first argument wins a tie. */
function earlier(a: Hit | null, b: Hit | null): Hit | null {
  if (!a || !b) return a ?? b;
  const within = a.at <= b.at ? a.at + a.length > b.at : b.at + b.length > a.at;
  if (within && a.length !== b.length) return a.length > b.length ? a : b;
  return a.at <= b.at ? a : b;
}

/** Whether a choice of this name would limit a key to a list of IPs. */
export function restricts(label: string): boolean {
  return meaningOf(label, false).meaning === 'restricts';
}

/**
 * Whether a choice of this name lets in only the visitor's own machines, in a phrase that is known: "Accept calls only
 * from my servers".
 * @param meant what the choice means, as {@link meaningOf} says
 */
export function letsInOwn(label: string, { meaning, how }: Meant): boolean {
  return meaning === 'restricts' && how === 'certain' && read(label).has('place') && !aboutOthers(label);
}

/** Whether a choice of this name would leave a key open. */
export function opens(label: string): boolean {
  return meaningOf(label, false).meaning === 'opens';
}

/**
 * Whether a verb lets everyone in, or puts the visitor's own IP in: "Allow any IP", "Add current IP". "Add to your list"
 * does neither.
 */
export function putsInOthers(verb: string): boolean {
  const reading = read(verb);
  const isOwn = reading.has('mine') && reading.has('ip', 'address', 'place');
  return isOwn || reading.has('anywhere', 'unrestricted') || opens(verb);
}

/**
 * Whether a text tells what happens to everybody else: "all other requests are blocked". It speaks for a list of those
 * who are allowed, and not for a list of those who are shut out.
 */
export function blocksOthers(text: string): boolean {
  const reading = read(text);
  const others = reading.all('others');
  return reading
    .all('block')
    .some((block) => !block.negated && others.some((other) => Math.abs(other.at - block.at) <= SCOPE));
}

/** Whether a text is about a list of those who are shut out: "Blocked IPs", "Deny these addresses". */
export function blocks(text: string): boolean {
  const reading = read(text);
  return reading.all('block').some(({ negated }) => !negated) && !blocksOthers(text);
}

/** Whether a text is about where funds go. "Network lock" is about where requests come from. */
export function aboutWallets(text: string): boolean {
  const reading = read(text);
  return reading.all('wallet').some((hit) => !isPlace(reading, hit));
}

/** Whether a text is about funds that move: "Withdraw to trusted addresses only". */
export function aboutMoves(text: string): boolean {
  return read(text).has('moves');
}

/** Whether a text limits where funds go: "Restrict withdrawals to trusted addresses". */
export function limitsMoves(text: string): boolean {
  const reading = read(text);
  const scope = limitIn(reading) ?? openerIn(reading);
  return reading.has('moves') && reading.has('ip', 'place') && scope !== null;
}

/** Whether a text is about logging in and out, or the devices that did. "Location" alone is not. */
export function aboutLogins(text: string): boolean {
  return read(text).has('login');
}

/** Whether a text is about something else that can be limited: a wallet, a market, a device, a person. */
export function aboutOthers(text: string): boolean {
  const reading = read(text);
  return (
    aboutWallets(text) ||
    reading.all('login', 'device').some((hit) => !isPlace(reading, hit)) ||
    reading.has('symbol', 'contact')
  );
}

/** Whether a text names IPs, or says that a key can be used from everywhere. */
export function speaksOfSource(text: string): boolean {
  const reading = read(text);
  return reading.has('ip', 'anywhere') || scopeOf(reading)?.meaning === 'opens';
}

/** A letter right after "Enter" makes it another word: "Enterprise". */
const LETTER = /\p{L}/u;

/** Whether a text hints that Enter takes an entry. "Enter an address" is no such hint. */
export function asksForEnter(text: string): boolean {
  const reading = read(text);
  const typing = reading.all('typing');
  return reading
    .all('press-enter')
    .filter(({ at, length, language }) => language !== 'mul' || !LETTER.test(reading.text[at + length] ?? ''))
    .some((hit) => !typing.some((other) => other.at === hit.at && other.length > hit.length));
}

/** Whether a word for a login is that of a device, which may call as well. */
export function isDevice({ at }: Hit, reading: Reading): boolean {
  return reading.all('device').some((device) => device.at === at);
}

/** A word of another kind ("network", "server") that is one for where a request comes from, too. */
function isPlace(reading: Reading, { at, length }: Hit): boolean {
  return reading.all('place').some((place) => place.at === at && place.length === length);
}
