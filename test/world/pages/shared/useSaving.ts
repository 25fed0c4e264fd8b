import { useCallback, useEffect, useState } from 'react';
import { type Account, loadAccount, type Outcome, save, type Wish } from './account';
import { showNewSecrets } from './secrets';

/** An exchange's account in a React page, and the way of a save through its codes. */
export interface Saving {
  readonly account: Account | null;
  /** What waits for its codes; empty while no codes are asked. */
  readonly tickets: readonly string[];
  readonly notice: string;
  ask(...wishes: readonly Wish[]): Promise<void>;
  /** Takes what the codes came to: `again` and `wrong` leave the dialog to its page. */
  settle(outcome: Outcome): Promise<void>;
  cancel(): void;
}

/** `done` is called after the exchange has stored the change. */
export function useSaving(done: () => void): Saving {
  const [account, setAccount] = useState<Account | null>(null);
  const [tickets, setTickets] = useState<readonly string[]>([]);
  const [notice, setNotice] = useState('');

  const load = useCallback(async () => setAccount(await loadAccount()), []);
  useEffect(() => void load(), [load]);

  return {
    account,
    tickets,
    notice,
    async ask(...wishes) {
      const answers = await Promise.all(wishes.map(save));
      const errors = answers.flatMap((answer) => ('error' in answer ? [answer.error] : []));
      setNotice(errors.join(' '));
      setTickets(
        errors.length > 0 ? [] : answers.flatMap((answer) => ('ticket' in answer ? [answer.ticket] : [])),
      );
    },
    async settle(outcome) {
      if (outcome === 'again' || outcome === 'wrong') return;
      setTickets([]);
      setNotice(outcome === 'stored' ? '' : 'Something went wrong. Please try again later.');
      const next = await loadAccount();
      if (outcome === 'stored') showNewSecrets(account, next);
      setAccount(next);
      if (outcome === 'stored') done();
    },
    cancel: () => setTickets([]),
  };
}
