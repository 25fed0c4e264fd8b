import type { AddressList } from './list.ts';

/**
 * Keeps the last answer about each list: all keys are compared with one list at one moment.
 * @param ask a question about a list that never changes, and about one thing more, which is compared by identity
 */
export function remembered<K, T>(ask: (list: AddressList, by: K) => T): (list: AddressList, by: K) => T {
  const last = new WeakMap<AddressList, { readonly by: K; readonly answer: T }>();
  return (list, by) => {
    const known = last.get(list);
    if (known && known.by === by) return known.answer;
    const answer = ask(list, by);
    last.set(list, { by, answer });
    return answer;
  };
}
