import type { Tone } from '../assistant/view.ts';
import { type Message, message } from '../language/message.ts';
import type { Moment } from '../rotation/index.ts';
import { sortInSteps } from './sort.ts';
import type { Mention, Tally } from './tally.ts';
import { sentencesOf } from './verdict.ts';
import { type Known, type Whose, whoseIs } from './whose.ts';

/** One address of the text with its verdict. */
export interface AuditRow {
  readonly text: string;
  readonly whose: Whose;
  readonly tone: Tone;
  readonly note: Message;
  readonly count: number;
  readonly first: Moment | null;
  readonly last: Moment | null;
  /** Uses after the platform had switched it off; without a time zone in the text, only when surely so. */
  readonly late: number;
}

/** The verdict on a text. */
export interface AuditReport {
  /** `uses`: lines with times, as in a log; `list`: addresses alone, as in an e-mail. */
  readonly kind: 'uses' | 'list' | 'nothing';
  /** Unknown ones first. */
  readonly rows: readonly AuditRow[];
  readonly total: number;
  readonly lines: number;
  readonly tone: Tone;
  /** The verdict in words, the worst first. */
  readonly sentences: readonly Message[];
}

/** What a time without a zone may be off by: UTC−12 to UTC+14. */
const ZONE_DOUBT = 14 * 3_600_000;

/** Addresses judged between two chances to pause. */
const STEP = 100;

/**
 * Holds what was counted against the platform's list and the user's own addresses, a little at a time.
 * @yields the share that is done, 0 to 1
 */
export function* auditReport(tally: Tally, known: Known, platform: string): Generator<number, AuditReport> {
  const judged: AuditRow[] = [];
  for (const mention of tally.mentions) {
    judged.push(rowOf(mention, known));
    if (judged.length % STEP === 0) yield judged.length / tally.mentions.length;
  }
  const rows = yield* sortInSteps(judged, byRank);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const kind = rows.length === 0 ? 'nothing' : tally.stamped > 0 ? 'uses' : 'list';
  const sentences = sentencesOf(kind, rows, platform);
  const tone = rows.length === 0 ? 'neutral' : worstOf(rows);
  return { kind, rows, total, lines: tally.lines, tone, sentences };
}

function rowOf(mention: Mention, known: Known): AuditRow {
  const whose = whoseIs(mention.text, known);
  const { text, count, first, last } = mention;
  const late = lateIn(mention, whose);
  return { text, whose, tone: toneOf(whose, late), note: noteOf(whose), count, first, last, late };
}

function lateIn({ stamps }: Mention, whose: Whose): number {
  if (whose.kind !== 'platform' || whose.until === null) return 0;
  const end = whose.until;
  return stamps.filter(({ at, zoned }) => at - (zoned ? 0 : ZONE_DOUBT) >= end).length;
}

function toneOf(whose: Whose, late: number): Tone {
  switch (whose.kind) {
    case 'unknown':
    case 'range':
      return 'danger';
    case 'private':
      return 'neutral';
    case 'own':
      return 'good';
    case 'platform':
      if (late > 0 || whose.phase === 'revoked') return 'danger';
      return whose.phase === 'retired' ? 'warning' : 'good';
  }
}

function noteOf(whose: Whose): Message {
  switch (whose.kind) {
    case 'unknown':
      return message('audit_unknown');
    case 'range':
      return message('audit_range');
    case 'private':
      return message('audit_private');
    case 'own':
      return message('audit_own', { name: whose.name });
    case 'platform': {
      const date = new Date(whose.until ?? whose.from);
      switch (whose.phase) {
        case 'unannounced':
        case 'pending':
          return message('audit_pending', { date: new Date(whose.from) });
        case 'current':
          return message('audit_current');
        case 'retiring':
          return whose.until === null ? message('audit_current') : message('audit_retiring', { date });
        case 'retired':
          return message('audit_retired', { date });
        case 'revoked':
          return message('audit_revoked', { date });
      }
    }
  }
}

function byRank(a: AuditRow, b: AuditRow): number {
  return rankOf(a) - rankOf(b) || b.count - a.count || (a.text < b.text ? -1 : 1);
}

/** The worst first; an unknown address comes before all of them. */
const RANKS: Readonly<Record<Tone, number>> = { danger: 1, warning: 2, step: 3, neutral: 4, good: 5 };

function rankOf({ tone, whose }: AuditRow): number {
  if (whose.kind === 'unknown') return 0;
  return RANKS[tone];
}

function worstOf(rows: readonly AuditRow[]): Tone {
  return (
    (['danger', 'warning', 'good'] as const).find((tone) => rows.some((row) => row.tone === tone)) ??
    'neutral'
  );
}
