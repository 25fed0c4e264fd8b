import type { Moment } from '../rotation/list.ts';
import type { Tone } from '../schema/shown.ts';
import type { AuditRow } from './row.ts';
import { isInside } from './whose.ts';

/** The uses from addresses of unknown origin. */
export interface Strange {
  n: number;
  addresses: number;
  first: Moment | null;
  last: Moment | null;
}

/** The addresses that a list names. */
export interface Listed {
  of: number;
  strange: number;
  gone: number;
  own: number;
}

/** The sums over all rows, added a row at a time: a hundred thousand at once would block the page. */
export class Summary {
  readonly strange: Strange = { n: 0, addresses: 0, first: null, last: null };
  readonly listed: Listed = { of: 0, strange: 0, gone: 0, own: 0 };
  /** Rows of the platform's addresses that were used late, or perhaps late: there are few. */
  readonly late: AuditRow[] = [];
  readonly unclear: AuditRow[] = [];
  /** Uses whose source is known. */
  uses = 0;
  readonly #tones = new Set<Tone>();

  add(row: AuditRow): void {
    this.#tones.add(row.tone);
    if (row.called) this.#addUses(row);
    else this.#addListed(row);
  }

  #addUses(row: AuditRow): void {
    this.uses += row.count;
    if (row.late > 0) this.late.push(row);
    if (row.unclear > 0) this.unclear.push(row);
    if (!isStrange(row)) return;
    const { strange } = this;
    strange.n += row.count;
    strange.addresses += 1;
    if (row.first !== null) strange.first = Math.min(strange.first ?? row.first, row.first);
    if (row.last !== null) strange.last = Math.max(strange.last ?? row.last, row.last);
  }

  #addListed(row: AuditRow): void {
    const { whose } = row;
    this.listed.of += 1;
    if (isStrange(row) || whose.kind === 'private') this.listed.strange += 1;
    if (whose.kind === 'platform' && (whose.phase === 'retired' || whose.phase === 'revoked'))
      this.listed.gone += 1;
    if (whose.kind === 'own') this.listed.own += 1;
  }

  /** The worst tone of all rows. */
  get worst(): Tone {
    return (['danger', 'warning', 'good'] as const).find((tone) => this.#tones.has(tone)) ?? 'neutral';
  }
}

/** Returns whether an address is of unknown origin, or not one that a request can come from. */
export function isStrange({ whose }: AuditRow): boolean {
  return (
    whose.kind === 'unknown' || whose.kind === 'range' || (whose.kind === 'private' && !isInside(whose.why))
  );
}
