import { type Message, message } from '../language/message.ts';
import { DAY } from '../rotation/list.ts';
import type { AuditRow } from './row.ts';
import type { Listed, Strange, Summary } from './summary.ts';
import type { Tally } from './tally.ts';

/**
 * The verdict in words, the worst first. A log is judged by its uses, a list by its addresses.
 * @param worst the first of the rows that are nobody's, by its address
 */
export function sentencesOf(summary: Summary, tally: Tally, platform: string, worst: string): Message[] {
  const sentences = [
    ...(tally.uses > 0 ? usesIn(summary, tally, platform, worst) : []),
    ...(summary.listed.of > 0 ? listedIn(summary.listed, platform) : []),
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

function usesIn(summary: Summary, tally: Tally, platform: string, worst: string): Message[] {
  const wrong = [
    ...strangeUses(summary.strange, worst),
    ...summary.late.flatMap((row) => lateUses(row, platform)),
  ];
  const open = [
    ...summary.unclear.flatMap((row) => unclearUses(row, platform)),
    ...(tally.hidden > 0 ? [message('audit_hidden', { n: tally.hidden })] : []),
    ...(tally.several > 0 ? [message('audit_several', { n: tally.several })] : []),
    ...(tally.unread > 0 ? [message('audit_unread', { n: tally.unread })] : []),
  ];
  if (wrong.length > 0) return [...wrong, ...open];
  const n = summary.uses;
  if (open.length === 0) return [message('audit_all_known', { n, platform })];
  const sure = n - summary.unclear.reduce((sum, { unclear }) => sum + unclear, 0);
  return [...open, ...(n > 0 ? [message('audit_rest_known', { n: sure, platform })] : [])];
}

function strangeUses({ n, addresses, first, last }: Strange, address: string): Message[] {
  if (n === 0) return [];
  const values = { n, m: addresses, address };
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

function listedIn({ of, strange, gone, own }: Listed, platform: string): Message[] {
  const sentences = [
    ...(strange > 0 ? [message('audit_list_strange', { n: strange, of, platform })] : []),
    ...(gone > 0 ? [message('audit_list_gone', { n: gone, of, platform })] : []),
  ];
  if (sentences.length > 0) return sentences;
  return [message(own > 0 ? 'audit_list_known_own' : 'audit_list_known', { n: of, platform })];
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
