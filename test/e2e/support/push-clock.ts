/**
 * Makes `now` (ms) the present of a page or a worker. Handed to the browser as source, so it knows nothing but its
 * parameter; pushing again replaces the push before.
 */
export function pushClock(now: number): void {
  const scope = globalThis as typeof globalThis & { RealDate?: DateConstructor };
  const Real = scope.RealDate ?? Date;
  scope.RealDate = Real;
  const ahead = now - Real.now();
  const Pushed = function (this: Date | undefined, ...given: readonly unknown[]) {
    const date = given.length === 0 ? new Real(Real.now() + ahead) : Reflect.construct(Real, given);
    return this === undefined ? String(date) : date;
  } as unknown as DateConstructor;
  Object.setPrototypeOf(Pushed, Real);
  Object.defineProperty(Pushed, 'prototype', { value: Real.prototype });
  Pushed.now = () => Real.now() + ahead;
  scope.Date = Pushed;
}
