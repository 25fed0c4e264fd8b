import { phaseMessage } from '../keys/phase-message.ts';
import { type Message, message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { Tone } from '../schema/shown.ts';
import type { AuditRow } from './row.ts';
import { sortInSteps } from './sort.ts';
import { isStrange, Summary } from './summary.ts';
import type { Mention, Tally } from './tally.ts';
import { readSentence, sentencesOf, spanSentence } from './verdict.ts';
import { type AuditFacts, isInside, type Whose, whoseIs } from './whose.ts';

/** The verdict on all texts. */
export interface AuditReport {
  /** `uses`: at least one of the texts is a log; `list`: addresses alone, as in a mail. */
  readonly kind: 'uses' | 'list' | 'nothing';
  /** Unknown addresses first, then by tone, the worst first, then by count. */
  readonly rows: readonly AuditRow[];
  readonly tone: Tone;
  /** The verdict in words, the worst first. */
  readonly sentences: readonly Message[];
  /** What was read: how many uses, in which files, from when to when. */
  readonly read: Message | null;
  readonly tally: Tally;
}

/** Addresses judged between two chances to pause. */
const STEP = 100;

/**
 * Compares what was counted with the platform's list and the user's own addresses, a little at a time.
 * @yields the share that is done, 0 to 1
 */
export function* auditReport(
  tally: Tally,
  known: AuditFacts,
  platform: string,
): Generator<number, AuditReport> {
  const judged: AuditRow[] = [];
  const summary = new Summary();
  const mentions = [...tally.used, ...tally.listed];
  let stamps = 0;
  for (const [at, mention] of mentions.entries()) {
    const row = rowOf(mention, known, platform, at < tally.used.length);
    judged.push(row);
    summary.add(row);
    stamps += mention.count;
    if (judged.length % STEP === 0 || stamps > 10 * STEP) {
      stamps = 0;
      yield judged.length / mentions.length;
    }
  }
  const rows = yield* sortInSteps(judged, byRank);
  const kind = tally.uses > 0 || tally.unread > 0 ? 'uses' : rows.length > 0 ? 'list' : 'nothing';
  return {
    kind,
    rows,
    tone: toneOfAll(kind, summary, tally),
    sentences: sentencesOf(summary, tally, platform, rows.find(isStrange)?.text ?? ''),
    read: readSentence(tally),
    tally,
  };
}

function rowOf(mention: Mention, known: AuditFacts, platform: string, called: boolean): AuditRow {
  const whose = whoseIs(mention.text, known);
  const { text, count, first, last } = mention;
  const { late, unclear } = called ? lateIn(mention, whose, known.now) : { late: 0, unclear: 0 };
  const tone = toneOf(whose, called, late, unclear);
  const when = first !== null && last !== null ? spanSentence(first, last) : null;
  return {
    text,
    whose,
    tone,
    note: noteOf(whose, known.now, platform),
    called,
    count,
    first,
    last,
    when,
    late,
    unclear,
  };
}

/**
 * Counts the uses after an address ended (`late`), and those whose time may be before or after that
 * (`unclear`).
 */
function lateIn({ stamps }: Mention, whose: Whose, now: Moment): { late: number; unclear: number } {
  if (whose.kind !== 'platform' || whose.until === null || whose.until > now) return { late: 0, unclear: 0 };
  const end = whose.until;
  let [late, unclear] = [0, 0];
  for (const stamp of stamps) {
    if (stamp && stamp.from >= end) late += 1;
    else if (!stamp || stamp.to >= end) unclear += 1;
  }
  return { late, unclear };
}

function toneOfAll(kind: AuditReport['kind'], { worst }: Summary, tally: Tally): Tone {
  const doubted = tally.hidden + tally.several + tally.unread > 0;
  if (kind === 'nothing') return 'neutral';
  return doubted && worst !== 'danger' ? 'warning' : worst;
}

function toneOf(whose: Whose, called: boolean, late: number, unclear: number): Tone {
  switch (whose.kind) {
    case 'unknown':
    case 'range':
      return 'danger';
    case 'private':
      return isInside(whose.why) ? 'neutral' : 'danger';
    case 'own':
      return 'good';
    case 'platform':
      if (late > 0 || whose.phase === 'revoked') return 'danger';
      // Uses before its end were the platform's; a list that still names it is out of date.
      return unclear > 0 || (whose.phase === 'retired' && !called) ? 'warning' : 'good';
  }
}

function noteOf(whose: Whose, now: Moment, platform: string): Message {
  switch (whose.kind) {
    case 'unknown':
      return message('whose_unknown');
    case 'range':
      return message('audit_range');
    case 'private':
      return message(isInside(whose.why) ? 'audit_private' : 'audit_reserved');
    case 'own':
      return message('audit_own', { name: whose.name });
    case 'platform':
      // A log is no key: nothing is to be added to it.
      return whose.phase === 'pending'
        ? message('audit_pending', { date: new Date(whose.from), platform })
        : phaseMessage(whose.entry, now, platform);
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
