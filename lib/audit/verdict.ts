import { type Message, message } from '../language/message.ts';
import type { AuditReport, AuditRow } from './report.ts';

/** The verdict in words, the worst first. A log is judged by its uses, a list by its addresses. */
export function sentencesOf(
  kind: AuditReport['kind'],
  rows: readonly AuditRow[],
  platform: string,
): Message[] {
  switch (kind) {
    case 'nothing':
      return [message('audit_nothing')];
    case 'uses':
      return usesIn(rows, platform);
    case 'list':
      return listed(rows, platform);
  }
}

function usesIn(rows: readonly AuditRow[], platform: string): Message[] {
  const strange = rows.filter(isStrange);
  const late = rows.filter((row) => row.late > 0);
  const sentences = [...strangeUses(strange), ...late.flatMap((row) => lateUses(row, platform))];
  if (sentences.length > 0) return sentences;
  return [message('audit_all_known', { n: sum(rows), platform })];
}

function strangeUses(strange: readonly AuditRow[]): Message[] {
  if (strange.length === 0) return [];
  const first = extreme(strange, (row) => row.first, Math.min);
  const last = extreme(strange, (row) => row.last, Math.max);
  const values = { n: sum(strange), m: strange.length, address: strange[0]?.text ?? '' };
  if (first === null || last === null) return [message('audit_strange', values), message('audit_leaked')];
  const span = { from: new Date(first), to: new Date(last) };
  return [
    message('audit_strange', values),
    message('audit_strange_when', { ...values, ...span }),
    message('audit_leaked'),
  ];
}

function lateUses({ whose, late, text }: AuditRow, platform: string): Message[] {
  if (whose.kind !== 'platform' || whose.until === null) return [];
  return [message('audit_late', { n: late, address: text, date: new Date(whose.until), platform })];
}

function listed(rows: readonly AuditRow[], platform: string): Message[] {
  const strange = rows.filter((row) => isStrange(row) || row.whose.kind === 'private').length;
  const gone = rows.filter(isGone).length;
  const own = rows.filter(({ whose }) => whose.kind === 'own').length;
  const sentences = [
    ...(strange > 0 ? [message('audit_list_strange', { n: strange, of: rows.length, platform })] : []),
    ...(gone > 0 ? [message('audit_list_gone', { n: gone, of: rows.length, platform })] : []),
  ];
  if (sentences.length > 0) return sentences;
  return [message(own > 0 ? 'audit_list_known_own' : 'audit_list_known', { n: rows.length, platform })];
}

function isStrange({ whose }: AuditRow): boolean {
  return whose.kind === 'unknown' || whose.kind === 'range';
}

function isGone({ whose }: AuditRow): boolean {
  return whose.kind === 'platform' && (whose.phase === 'retired' || whose.phase === 'revoked');
}

function sum(rows: readonly AuditRow[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

/** The first or last moment among many rows: too many for the arguments of one call. */
function extreme(
  rows: readonly AuditRow[],
  of: (row: AuditRow) => number | null,
  choose: (a: number, b: number) => number,
): number | null {
  return rows.reduce<number | null>((best, row) => {
    const at = of(row);
    if (at === null) return best;
    return best === null ? at : choose(best, at);
  }, null);
}
