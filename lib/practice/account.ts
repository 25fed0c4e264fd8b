import { observe } from '../keys/observe.ts';
import type { KeyRecord } from '../keys/record.ts';
import type { AddressList, Moment } from '../rotation/list.ts';

/** The restriction of a key of the practice exchange. */
export interface PracticeRestriction {
  readonly restricted: boolean;
  readonly addresses: readonly string[];
}

/** One key of the practice exchange, as it is stored there. Its value is a word, not a key. */
export interface PracticeKey extends PracticeRestriction {
  readonly label: string;
  readonly shownAs: string;
}

/** The most addresses on one key, as in the data of the exchange whose layout the practice page has. */
export const PRACTICE_LIMIT = 30;

/** The account at the start: a new key that is open to everyone, and one that holds part of the list and a stranger. */
export const FIRST_KEYS: readonly PracticeKey[] = [
  { label: 'bot-1', shownAs: 'practice-only-1', restricted: false, addresses: [] },
  {
    label: 'bot-2',
    shownAs: 'practice-only-2',
    restricted: true,
    addresses: ['203.0.113.10', '198.51.100.7'],
  },
];

/** Why the practice exchange would refuse what was typed beside the addresses that are there; null when it takes it. */
export type TypedRefusal = 'not-an-address' | 'already-there' | 'too-many';

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$/;

/** Judges a comma-separated text as strictly as the exchanges do: a blank makes an address illegal. */
export function judgeTyped(typed: string, held: readonly string[]): TypedRefusal | null {
  const tokens = typed.split(',');
  if (!tokens.every((token) => IPV4.test(token))) return 'not-an-address';
  if (tokens.some((token) => held.includes(token))) return 'already-there';
  return held.length + tokens.length > PRACTICE_LIMIT ? 'too-many' : null;
}

/** The records of these keys after a look at the page; the page keeps them, and only while it is open. */
export function recordsOf(
  keys: readonly PracticeKey[],
  before: readonly KeyRecord[],
  list: AddressList | null,
  now: Moment,
): KeyRecord[] {
  return observe(
    before,
    {
      exchange: 'binance',
      host: 'practice',
      account: null,
      completeList: true,
      keys: keys.map(({ label, restricted, addresses }) => ({
        label,
        createdAt: null,
        restriction: restricted ? 'on' : 'off',
        tokens: addresses,
        shows: 'stored',
        thirdParty: false,
      })),
    },
    list,
    now,
  );
}
