import type { Token } from '../address/token.ts';
import type { FormReading } from '../form/reading.ts';
import { keyOf } from '../form/token-key.ts';
import type { Reach } from '../page/reach.ts';
import type { Moment } from '../rotation/list.ts';
import type { SessionReports } from './ports.ts';
import type { SavePresses } from './save-press.ts';
import { savingStep } from './saving.ts';
import type { FillRecord } from './scene.ts';
import type { Seen } from './seen.ts';
import type { Touch } from './touch.ts';
import { isVerifying } from './verification.ts';

/** What a look at a filled form has at hand. */
export interface GuardPorts {
  readonly target: Seen | null;
  readonly seen: readonly Seen[];
  readonly saves: SavePresses;
  readonly touch: Touch;
  readonly document: Document;
  readonly reach: Reach;
  readonly reports: SessionReports;
  readonly now: Moment;
}

/**
 * Updates the record of a fill after one look: what changed since, by whom, and how far its saving has come.
 * @returns null when the form was cancelled, or opened once more after it was left
 */
export function guardFill(fill: FillRecord, ports: GuardPorts): FillRecord | null {
  const mine = ownForm(fill, ports);
  const verifying = isVerifying(ports.document, ports.reach, mine?.form.dialog ?? null);
  // What a window handed over is shown by the form behind it before that is saved.
  const stored = isInWindow(fill) && !ports.saves.saved() ? null : shownKeyOf(fill, ports.seen);
  const there = mine !== null || verifying;
  const goneSince = there ? null : (fill.goneSince ?? ports.now);
  const isCodesEnd = fill.saved === 'verifying' && !verifying;
  const codesEndedAt = verifying ? null : isCodesEnd ? ports.now : fill.codesEndedAt;
  const step = savingStep({
    now: fill.saved,
    verifying,
    editing: mine !== null,
    stored,
    expected: fill.expected,
    removed: removedOf(fill),
    pressedSave: ports.saves.saved(),
    left: ports.saves.left(),
    goneFor: goneSince === null ? 0 : ports.now - goneSince,
    stoodAfterCodes: codesEndedAt === null ? null : (goneSince ?? ports.now) - codesEndedAt,
  });
  if (fill.left && mine) return null;
  if (step === 'gone') {
    if (!ports.saves.left()) return left(fill, ports);
    if (fill.key !== null) ports.reports.undone(fill.key);
    return null;
  }
  if (step !== fill.saved && fill.key !== null) ports.reports.saved(fill.key, step, textsOf(fill));
  const next = { ...fill, saved: step, goneSince, codesEndedAt, left: false };
  return mine && step === 'no' ? compared(next, mine, ports.touch) : next;
}

/**
 * The key outside a form, where what it shows can prove a save: one key bears its name, and the list is another one
 * than before the fill.
 */
function shownKeyOf(fill: FillRecord, seen: readonly Seen[]): FormReading | null {
  const named = seen.filter(({ reading }) => reading.label !== null && reading.label === fill.key);
  const [only] = named;
  if (named.length !== 1 || only?.reading.mode !== 'read-only') return null;
  const isChange = fill.before.restriction === 'off' || !holdsList(fill.before.tokens, fill.expected);
  return isChange && fill.expected.length > 0 ? only.reading : null;
}

/** Marks a fill as left: its form is gone and nobody cancelled it. It stays known as filled and not saved. */
export function left(fill: FillRecord, { reports }: Pick<GuardPorts, 'reports'>): FillRecord {
  if (fill.saved !== 'no' && fill.key !== null) reports.saved(fill.key, 'no', textsOf(fill));
  return { ...fill, saved: 'no', left: true };
}

/** Whether the list was filled in a window that only hands it over to the form behind. */
function isInWindow({ reading }: FillRecord): boolean {
  return reading.behindLabel !== null;
}

/**
 * The filled form, also while the user is at another one. Where nothing on the page bears the key's name any more, the
 * form that still holds the filled list is it: a page may show another part of a long form. The form behind a window is
 * not the filled one: it may only count what it was handed.
 */
function ownForm(fill: FillRecord, ports: GuardPorts): Seen | null {
  const isOne = ({ reading }: Seen) => !isInWindow(fill) || reading.behindLabel !== null;
  const seen = ports.seen.filter(isOne);
  const target = ports.target && isOne(ports.target) ? ports.target : null;
  const isNamed = ({ reading }: Seen) => reading.label !== null && reading.label === fill.key;
  const named = seen.find((one) => one.reading.mode === 'edit' && isNamed(one));
  if (named) return named;
  if (target && (fill.key === null || target.reading.label === null)) return target;
  if (seen.some(isNamed)) return null;
  return (
    seen.find(({ reading }) => reading.mode === 'edit' && holdsList(reading.tokens, fill.expected)) ?? null
  );
}

/** What was taken off, as far as the user has not put it back. */
function removedOf({ removed, expected }: FillRecord): Token[] {
  const there = new Set(expected.map(keyOf));
  return removed.filter((token) => !there.has(keyOf(token)));
}

function textsOf({ expected }: FillRecord): string[] {
  return expected.map(({ text }) => text);
}

function holdsList(tokens: readonly Token[], expected: readonly Token[]): boolean {
  const wanted = new Set(expected.map(keyOf));
  return tokens.length === wanted.size && tokens.every((token) => wanted.has(keyOf(token)));
}

/**
 * Compares the form with the list expected in it. A difference that the user made belongs to the new list;
 * any other is an alarm. An added entry is the user's only if they brought it; a missing one, if they have
 * just pressed something in the form.
 */
function compared(fill: FillRecord, { form, reading }: Seen, touch: Touch): FillRecord {
  const now = new Set(reading.tokens.map(keyOf));
  // A chip box takes in what was typed as it is left.
  const known = new Set([...fill.expected, ...fill.reading.unstaged].map(keyOf));
  const added = reading.tokens.filter((token) => !known.has(keyOf(token)));
  const gone = fill.expected.filter((token) => !now.has(keyOf(token)));
  const alarmed = new Set(fill.vanished.map(keyOf));
  const isPressed = touch.touched(form.dialog ?? form.card);
  const vanished = gone.filter((token) => alarmed.has(keyOf(token)) || !isPressed);
  const intruders = added.filter((token) => !touch.brought(token));
  const foreign = new Set(intruders.map(keyOf));
  const expected = [...vanished, ...reading.tokens.filter((token) => !foreign.has(keyOf(token)))];
  return { ...fill, reading, expected, intruders, vanished };
}
