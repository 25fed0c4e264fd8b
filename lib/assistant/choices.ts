import type { Address } from '../address/address.ts';
import type { Scene } from './scene.ts';
import type { Seen } from './seen.ts';

/**
 * What a box of the card is about: an own address to add (`own`), the removal of addresses that are off
 * (`gone`), or an address given up for the sake of room (`give`).
 */
export type ChoiceKind = 'own' | 'gone' | 'give';

/** What the user ticked, for the key that the card is about. */
export interface Choices {
  /** @param address which one the box is about; null where it is about all that is off */
  readonly choose: (kind: ChoiceKind, address: Address | null, ticked: boolean) => void;
  /** What is ticked for this form. */
  readonly for: (target: Seen | null) => Pick<Scene, 'ticked' | 'removesGone' | 'given'>;
  /** Resets what was ticked about removals: the card turns to another key. */
  readonly forget: () => void;
}

/**
 * Remembers the boxes for one visit. Own addresses that were on the key before are ticked until the user says
 * otherwise.
 */
export function makeChoices(context: () => Scene['context']): Choices {
  let own = new Map<Address, boolean>();
  let removesGone = true;
  let given: readonly Address[] = [];
  return {
    choose: (kind, address, ticked) => {
      if (kind === 'gone') removesGone = ticked;
      if (address === null) return;
      if (kind === 'own') own = new Map([...own, [address, ticked]]);
      if (kind === 'give')
        given = ticked ? [...new Set([...given, address])] : given.filter((other) => other !== address);
    },
    for: (target) => {
      const label = target?.reading.label ?? null;
      const record = context().records.find((known) => known.label === label);
      const before = record?.sighting?.tokens ?? [];
      const ticked = context()
        .own.map(({ address }) => address)
        .filter((address) => own.get(address) ?? before.includes(address));
      return { ticked, removesGone, given };
    },
    forget: () => {
      removesGone = true;
      given = [];
    },
  };
}
