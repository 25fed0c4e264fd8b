import fc from 'fast-check';
import { LIMITS } from '../../world/exchange.ts';
import { EXCHANGE_IDS, type ExchangeId } from '../../world/state.ts';

const series = (net: string, from: number, n: number) =>
  Array.from({ length: n }, (_, at) => `${net}.${from + at}`);

/** The platform's two lists: how many addresses each rotation replaces, which are off, and which replace them. */
export const LISTS = {
  three: { set: 3, off: series('203.0.113', 10, 3), current: series('203.0.113', 13, 3) },
  twenty: { set: 20, off: series('203.0.113', 10, 20), current: series('203.0.113', 30, 20) },
} as const;

export type ListName = keyof typeof LISTS;

/** The user's: two servers, and a range that nobody declared. */
const USER = ['198.51.100.201', '192.0.2.9', '198.51.100.128/28'];
/** As many more of the user's as fill a key. */
const MORE = series('198.51.100', 1, 100);

const COVER = `const over = document.createElement('div');
  over.id = 'cover';
  over.style.cssText = 'position:fixed;inset:0;z-index:99999;background:#fff8';
  document.documentElement.append(over);`;
const UNCOVER = `document.querySelector('#cover')?.remove()`;

/** Where no page of an exchange is. */
export const ELSEWHERE = '/en/elsewhere';

interface Cut {
  /** What the page itself does; null where it comes from outside the page. */
  readonly script: string | null;
  /** What gives the page back to its user. */
  readonly free: string;
  /** Whether the form can be put back, so that the list is as it was or all is done. */
  readonly mends: boolean;
}

const fromPage = (script: string, mends: boolean, free = ''): Cut => ({ script, free, mends });
const fromOutside: Cut = { script: null, free: '', mends: true };

/** What cuts a rotation off. */
export const CUTS = {
  // Held back, unless it comes later than what a touch of ours can have begun: on a busy machine.
  'goes elsewhere': fromPage(`history.pushState(null, '', '${ELSEWHERE}')`, true),
  'takes the keyboard': fromPage('document.activeElement.blur()', true),
  'covers the page for a moment': fromPage(`${COVER} setTimeout(() => { ${UNCOVER} }, 400)`, true),
  'covers the page for good': fromPage(COVER, false, UNCOVER),
  'makes the page inert': fromPage('document.body.inert = true', false, 'document.body.inert = false'),
  'user closes the card': fromOutside,
  'user presses Escape': fromOutside,
  'user takes the site back': fromOutside,
  'extension is updated': fromOutside,
  'worker is stopped': fromOutside,
} satisfies Readonly<Record<string, Cut>>;

export type CutName = keyof typeof CUTS;

/** A key with its list, and at which event of the page its rotation is cut off. */
export interface Rotation {
  readonly exchange: ExchangeId;
  readonly list: ListName;
  readonly held: readonly string[];
  /** What the user declared as an own address. */
  readonly declared: readonly string[];
  readonly cut: CutName;
  readonly at: number;
  /** How long the person waits until the page is free and they save, in ms. */
  readonly wait: number;
}

/** What of a key is not the platform's to take: all but what the list calls off and nobody declared. */
function theirsOf({ list, held, declared }: Rotation): readonly string[] {
  const off: readonly string[] = LISTS[list].off;
  return held.filter((each) => !off.includes(each) || declared.includes(each));
}

/** What a rotation that came to its end leaves on the key. */
function doneOf(rotation: Rotation): readonly string[] {
  return [...new Set([...theirsOf(rotation), ...LISTS[rotation.list].current])];
}

/** What became of a key. */
export interface Played {
  readonly offered: string | null;
  /** How many events and changes of the page were heard until it was free. */
  readonly heard: number;
  /** Whether the page has gone to another route: what stands there is pressed no more. */
  readonly isElsewhere: boolean;
  /** What the card said as the person saved. */
  readonly said: string;
  /** Why the exchange refused what the person saved; null where it was stored. */
  readonly refused: string | null;
  readonly stored: { readonly restricted: boolean; readonly addresses: readonly string[] };
  /** The buttons of the page that were pressed by no hand. */
  readonly untrusted: readonly string[];
}

/** What is wrong with what became of a key; nothing where what is the user's is stored, and nobody's else is. */
export function faultsOf(rotation: Rotation, played: Played): string[] {
  const { offered, isElsewhere, said, refused, stored, untrusted } = played;
  if (offered === null) return ['no fill was offered'];
  const { addresses } = stored;
  const known: readonly string[] = [...rotation.held, ...LISTS[rotation.list].current];
  const faults: string[] = [];
  const lost = theirsOf(rotation).filter((each) => !addresses.includes(each));
  const foreign = addresses.filter((each) => !known.includes(each));
  if (lost.length > 0) faults.push(`lost ${lost.join(', ')}`);
  if (foreign.length > 0) faults.push(`stored ${foreign.join(', ')}, which nobody asked for`);
  if (!stored.restricted) faults.push('was stored unrestricted');
  if (untrusted.length > 0) faults.push(`pressed ${untrusted.join(', ')}`);
  if (refused !== null) faults.push(`the exchange refused the list: ${refused}`);
  const isWhole = same(addresses, rotation.held) || same(addresses, doneOf(rotation));
  const mends = CUTS[rotation.cut].mends && !isElsewhere;
  if ((mends || !wasCut(rotation, played)) && !isWhole)
    faults.push(`is neither as before nor done: ${addresses.join(',')}`);
  return faults.length > 0 ? [...faults, `the card said: ${said.replaceAll(/\s+/g, ' ')}`] : [];
}

/** Whether the event came at which a rotation was to be cut off. */
export function wasCut({ at }: Rotation, { heard }: Played): boolean {
  return heard >= at;
}

/** Whether two lists hold the same addresses. */
function same(a: readonly string[], b: readonly string[]): boolean {
  return String(a.toSorted()) === String(b.toSorted());
}

/** How many events and changes of its page a text makes as it is written, and an entry as it comes or goes. */
const OF_A_TEXT = 6;
const OF_AN_ENTRY = 4;

/** Exchanges whose form is one text; on the others each address is an entry of its own. */
const AS_TEXT: readonly ExchangeId[] = ['bybit', 'okx', 'bitget'];

const cutOff = {
  cut: fc.constantFrom(...(Object.keys(CUTS) as CutName[])),
  /** After how many thousandths of its events a rotation is cut off: early is not likelier than late. */
  share: fc.noBias(fc.integer({ min: 0, max: 999 })),
  wait: fc.constantFrom(0, 0, 300, 1_000, 4_000),
};

type Shared = Omit<Rotation, 'at'> & { readonly share: number };

/** A rotation whose share of events is counted. */
function counted({ share, ...rest }: Shared): Rotation {
  const done = doneOf({ ...rest, at: 0 });
  const changes = [...rest.held, ...done].filter(
    (each) => !(rest.held.includes(each) && done.includes(each)),
  );
  const most = AS_TEXT.includes(rest.exchange) ? OF_A_TEXT : OF_AN_ENTRY * changes.length;
  return { ...rest, at: 1 + Math.floor((share * most) / 1_000) };
}

/** One to three of three go, and what is the user's or unknown stands between them, as many as the key takes or not. */
const three: fc.Arbitrary<Rotation> = fc
  .record({
    exchange: fc.constantFrom(...EXCHANGE_IDS),
    some: fc.shuffledSubarray([...USER, ...LISTS.three.off, ...LISTS.three.current], { minLength: 1 }),
    declared: fc.subarray([...LISTS.three.off, USER[0] ?? '']),
    isFull: fc.constantFrom(false, false, true),
    ...cutOff,
  })
  .map(({ some, isFull, ...rest }) => {
    const drawn = { ...rest, list: 'three' as const };
    const most = Math.max(some.length, doneOf({ ...drawn, at: 0, held: some }).length);
    const more = isFull ? MORE.slice(0, LIMITS[rest.exchange] - most) : [];
    const held = some.flatMap((each, at) => [each, ...more.filter((_, index) => index % some.length === at)]);
    return counted({ ...drawn, held });
  })
  .filter((drawn) => !same(drawn.held, doneOf(drawn)));

/** Twenty go and twenty come, on a key that is full of them and of the user's; seldom as entries, which take a minute. */
const twenty: fc.Arbitrary<Rotation> = fc
  .record({
    exchange: fc.constantFrom(...EXCHANGE_IDS, ...AS_TEXT),
    own: fc.subarray(LISTS.twenty.off, { maxLength: 3 }),
    ...cutOff,
  })
  .map(({ own, ...rest }) => {
    const { off, set } = LISTS.twenty;
    const room = LIMITS[rest.exchange] - set;
    const declared = own.slice(0, room);
    const more = MORE.slice(0, room - declared.length);
    const between = (at: number) => more.slice(at * 4, at * 4 + 4);
    const held = [...off.flatMap((each, at) => [each, ...between(at)]), ...more.slice(off.length * 4)];
    return counted({ ...rest, list: 'twenty', declared, held });
  });

/** Rotations by the list that they are about: one browser knows one list. */
export const ROTATIONS = { three, twenty } satisfies Readonly<Record<ListName, fc.Arbitrary<Rotation>>>;
