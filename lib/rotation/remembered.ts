/**
 * Keeps the last answer about each list: all keys are compared with one list at one moment.
 * @param ask a question about a list that never changes, and about one thing more, which is compared by identity
 */
export function remembered<L extends object, K, T>(ask: (list: L, by: K) => T): (list: L, by: K) => T {
  const last = new WeakMap<L, { readonly by: K; readonly answer: T }>();
  return (list, by) => {
    const known = last.get(list);
    if (known && known.by === by) return known.answer;
    const answer = ask(list, by);
    last.set(list, { by, answer });
    return answer;
  };
}
