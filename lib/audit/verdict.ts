import { type Message, message } from '../language/message.ts';
import { DAY } from '../rotation/index.ts';
import type { AuditRow } from './report.ts';
import type { Tally } from './tally.ts';
import { isInside } from './whose.ts';

/** The verdict in words, the worst first. A log is judged by its uses, a list by its addresses. */
export function sentencesOf(rows: readonly AuditRow[], tally: Tally, platform: string): Message[] {
  const called = rows.filter((row) => row.called);
  const listed = rows.filter((row) => !row.called);
  const sentences = [
    ...(tally.uses > 0 ? usesIn(called, tally, platform) : []),
    ...(listed.length > 0 ? listedIn(listed, platform) : []),
  ];
  if (sentences.length > 0) return sentences;
  return [message(tally.unread > 0 ? 'audit_none_read' : 'audit_nothing')];
}

/** What was read: uses, files, and from when to when. Null where there is no log. */
export function readSentence({ uses, texts, first, last, exact }: Tally): Message | null {
  const files = texts.filter(({ kind }) => kind === 'uses').length;
  if (files === 0) return null;
  if (first === null || last === null) return message('audit_read', { n: uses, files });
  const day = isOneDay(first, last) ? 'one' : 'other';
  const span = { day, from: new Date(first), to: new Date(last) };
  return message(exact ? 'audit_read_span' : 'audit_read_span_about', { n: uses, files, ...span });
}

function usesIn(rows: readonly AuditRow[], tally: Tally, platform: string): Message[] {
  const wrong = [...strangeUses(rows.filter(isStrange)), ...rows.flatMap((row) => lateUses(row, platform))];
  const open = [
    ...rows.flatMap((row) => unclearUses(row, platform)),
    ...(tally.hidden > 0 ? [message('audit_hidden', { n: tally.hidden })] : []),
    ...(tally.several > 0 ? [message('audit_several', { n: tally.several })] : []),
    ...(tally.unread > 0 ? [message('audit_unread', { n: tally.unread })] : []),
  ];
  if (wrong.length > 0) return [...wrong, ...open];
  const n = sum(rows);
  if (open.length === 0) return [message('audit_all_known', { n, platform })];
  return [...open, ...(n > 0 ? [message('audit_rest_known', { n: n - unclear(rows), platform })] : [])];
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
    message(isOneDay(first, last) ? 'audit_strange_when_day' : 'audit_strange_when', { ...values, ...span }),
    message('audit_leaked'),
  ];
}

function lateUses({ whose, late, text }: AuditRow, platform: string): Message[] {
  if (whose.kind !== 'platform' || whose.until === null || late === 0) return [];
  return [message('audit_late', { n: late, address: text, date: new Date(whose.until), platform })];
}

function unclearUses({ whose, unclear, text }: AuditRow, platform: string): Message[] {
  if (whose.kind !== 'platform' || whose.until === null || unclear === 0) return [];
  return [message('audit_unclear', { n: unclear, address: text, date: new Date(whose.until), platform })];
}

function listedIn(rows: readonly AuditRow[], platform: string): Message[] {
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

/** From when to when, in UTC, as logs have their times. */
export function spanSentence(first: number, last: number): Message {
  if (first === last) return message('check_at', { at: new Date(first) });
  const span = { from: new Date(first), to: new Date(last) };
  return message(isOneDay(first, last) ? 'check_span_day' : 'check_span', span);
}

function isOneDay(first: number, last: number): boolean {
  return Math.floor(first / DAY) === Math.floor(last / DAY);
}

/** Nobody's that is known, or an address that nobody can call from. */
function isStrange({ whose }: AuditRow): boolean {
  return (
    whose.kind === 'unknown' || whose.kind === 'range' || (whose.kind === 'private' && !isInside(whose.why))
  );
}

function isGone({ whose }: AuditRow): boolean {
  return whose.kind === 'platform' && (whose.phase === 'retired' || whose.phase === 'revoked');
}

function sum(rows: readonly AuditRow[]): number {
  return rows.reduce((total, { count }) => total + count, 0);
}

function unclear(rows: readonly AuditRow[]): number {
  return rows.reduce((total, row) => total + row.unclear, 0);
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
