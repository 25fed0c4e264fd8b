import type { Wish } from '../shared/account';
import { addressesIn } from '../shared/list';

/** One key that is being written; a page holds several and shows one. */
export interface Draft {
  readonly id: number;
  readonly name: string;
  readonly purpose: 'trading' | 'app';
  readonly app: string;
  readonly addresses: string;
  readonly rights: readonly string[];
  readonly passphrase: string;
}

const EMPTY: Omit<Draft, 'id'> = {
  name: '',
  purpose: 'trading',
  app: 'TradingView',
  addresses: '',
  rights: ['read'],
  passphrase: '',
};

/** An empty draft; `id` tells it from the others of the page. */
export function newDraft(id: number): Draft {
  return { id, ...EMPTY };
}

export function isComplete({ name, passphrase }: Draft): boolean {
  return name !== '' && passphrase.length >= 8;
}

/** What the page sends: an empty field stores an open key. */
export function wishOf(draft: Draft): Wish {
  const addresses = draft.purpose === 'trading' ? addressesIn(draft.addresses) : [];
  return {
    label: draft.name,
    rights: draft.rights,
    thirdParty: draft.purpose === 'app' ? draft.app : null,
    restriction: { restricted: addresses.length > 0, addresses },
  };
}
