/**
 * Works through things in their order, a few at a time, and ahead of whoever asks: a result that is asked for starts the
 * next ones too.
 * @param todo in the order in which results are asked for
 * @param atOnce how many are worked on at a time
 * @returns what gives the result for one of them
 */
export function workAhead<T, R>(
  todo: readonly T[],
  work: (one: T) => Promise<R>,
  atOnce: number,
): (one: T) => Promise<R> {
  const begun = new Map<T, Promise<R>>();
  const begin = (one: T): Promise<R> => {
    const running = begun.get(one) ?? work(one);
    begun.set(one, running);
    // Whoever asks for it hears of a failure; nobody may ever ask.
    running.catch(() => undefined);
    return running;
  };
  return (one) => {
    const at = todo.indexOf(one);
    for (const next of todo.slice(at, at + atOnce)) begin(next);
    return begin(one);
  };
}
