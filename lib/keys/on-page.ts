import type { Observation, ObservedKey } from '../schema/observation.ts';

/** One key of a page, in the look that shows it best. */
export interface KeyInLook {
  readonly observation: Observation;
  readonly index: number;
}

/**
 * Finds the key that a message of a page is about in the last look at that page. Where not exactly one key
 * fits, the result is a look at this key alone, so that equal keys stay ambiguous.
 */
export function keyInLook(
  last: Observation | null,
  key: Pick<ObservedKey, 'label' | 'createdAt'> & { readonly account: string | null },
  at: Pick<Observation, 'exchange' | 'host'>,
  restriction: ObservedKey['restriction'] = 'unknown',
): KeyInLook {
  const isKey = (seen: ObservedKey) => seen.label === key.label && seen.createdAt === key.createdAt;
  const isSamePlace = last?.host === at.host && last.account === key.account;
  if (last && isSamePlace && last.keys.filter(isKey).length === 1) {
    return { observation: last, index: last.keys.findIndex(isKey) };
  }
  const { account, label, createdAt } = key;
  const alone: ObservedKey = {
    label,
    createdAt,
    restriction,
    tokens: [],
    shows: 'form',
    thirdParty: false,
  };
  return { observation: { ...at, account, keys: [alone], completeList: false }, index: 0 };
}
