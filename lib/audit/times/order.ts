import type { Moment } from '../../rotation/list.ts';
import { type LogStamp, ORDERS, type Order, stampOf } from './moment.ts';
import type { Spelled } from './spelled.ts';

/** The orders that a file's dates leave possible, learned from all of them. */
export class DayOrder {
  #possible: readonly Order[] = ORDERS;

  /** Takes one more date into account. */
  learn({ day }: Spelled): void {
    if (day?.kind !== 'numbers') return;
    const left = this.#possible.filter((order) => order !== 'ymd' || day.numbers[2] < 100);
    this.#possible = left.filter((order) => fits(day.numbers, order));
  }

  /**
   * The moment of a time under every order that is possible, as one span. In a file whose dates follow no one order,
   * each date stands for itself.
   */
  stamp(spelled: Spelled, now: Moment): LogStamp | null {
    if (spelled.day?.kind !== 'numbers') return stampOf(spelled, 'dmy', now);
    const { numbers } = spelled.day;
    const orders =
      this.#possible.length > 0
        ? this.#possible
        : ORDERS.filter((order) => order !== 'ymd' || numbers[2] < 100);
    const stamps = orders.flatMap((order) => stampOf(spelled, order, now) ?? []);
    const [first, ...others] = stamps;
    if (!first) return null;
    return others.reduce(
      (span, { from, to }) => ({ at: span.at, from: Math.min(span.from, from), to: Math.max(span.to, to) }),
      first,
    );
  }
}

function fits([a, b, c]: readonly [number, number, number], order: Order): boolean {
  const [month, day] = order === 'dmy' ? [b, a] : order === 'mdy' ? [a, b] : [b, c];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
