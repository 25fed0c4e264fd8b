import { blocks } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import type { RowCandidate } from './candidates.ts';
import { decide, type Verdict } from './decide.ts';
import { entriesIn } from './entries.ts';
import { isRow, ROW_RULES, ROW_SURE } from './rules/key-row.ts';
import { verbSays } from './verbs.ts';
import { canPress, holds, type View, verbOf } from './view.ts';

/** "--" in the place of a list. */
const DASH = /^[-‐‑–—−]{1,3}$/u;
const LABELLED_DASH = /[:：]\s*[-‐‑–—−]{1,3}(?!\w)/u;
const LONGEST_STATEMENT = 160;
const LONGEST_STATE = 60;
const LONGEST_WORD = 12;
/** How far up from its edit button a card may reach. */
const CARD_LEVELS = 7;

/** Finds the keys that a page only shows. */
export function shownKeys(view: View): Verdict<RowCandidate>[] {
  const marked = view.parts.filter((part) => isRow(part));
  const rows = [...marked, ...cards(marked, view)];
  const inner = rows.filter(
    (row) => !rows.some((other) => other.id !== row.id && holds(row, other) && isWhole(other, view)),
  );
  return decide(
    inner.map((row) => candidateOf(row, view)),
    ROW_RULES,
    view,
  ).filter(({ score }) => score >= ROW_SURE);
}

/** Whether a row has buttons of its own: what holds such a row is a list, and not one key. */
function isWhole(row: Part, view: View): boolean {
  return view.inside(row).some(canPress);
}

/** Cards that no element names as such: the largest part around one button that edits or deletes, without a second one. */
function cards(marked: readonly Part[], view: View): Part[] {
  return [...cardsBy('edit', marked, view), ...cardsBy('remove', marked, view)].filter(
    (card, at, all) => all.findIndex(({ id }) => id === card.id) === at,
  );
}

function cardsBy(verb: 'edit' | 'remove', marked: readonly Part[], view: View): Part[] {
  const buttons = view.parts.filter(
    (part) =>
      canPress(part) &&
      verbSays(part, verb) &&
      verbOf(part).length < LONGEST_STATE &&
      !marked.some((row) => holds(row, part)),
  );
  return buttons.flatMap((button) => {
    const around = view
      .around(button)
      .filter(({ role }) => role !== 'page')
      .slice(0, CARD_LEVELS);
    const shared = around.findIndex((at) =>
      buttons.some((other) => other.id !== button.id && holds(at, other)),
    );
    const card =
      shared < 0
        ? around.find((at) => entriesIn(at, [], true, view).length > 0 || saysOpenIn(at, view))
        : around[shared - 1];
    return card ? [card] : [];
  });
}

function candidateOf(row: Part, view: View): RowCandidate {
  const table = view.around(row).find(({ role }) => role === 'table');
  const heads = table ? headsIn(table, view) : [];
  const cell = cellsUnder(heads, row, view)?.[heads.findIndex((head) => saysIp(head, view))];
  const entries = entriesIn(cell ?? row, [], true, view);
  return {
    row,
    heads,
    isIpColumn: cell !== undefined,
    entries: entries.length > 0 || !cell ? entries : entriesIn(row, [], true, view),
    isOpen: entries.length === 0 && (cell ? isEmptyCell(cell, view) : saysOpenIn(row, view)),
    thirdParty: saysThirdParty(row, view),
  };
}

/** The heads of a table's columns: a row of nothing else. The head of a row stands among its cells. */
function headsIn(table: Part, view: View): readonly Part[] {
  const isHead = ({ role }: Part) => role === 'column-head';
  const rows = view.inside(table).filter(({ role }) => role === 'row');
  const row = rows.map((at) => view.children(at)).find((cells) => cells.length > 0 && cells.every(isHead));
  return row ?? view.inside(table).filter(isHead);
}

/**
 * The cells of a row, one under each head; null where it is not sure which stands under which. A scene leaves out heads
 * that say nothing, as those over tick boxes and buttons do: such cells stand before the others, or behind them.
 */
function cellsUnder(heads: readonly Part[], row: Part, view: View): readonly Part[] | null {
  const cells = view.children(row).filter(({ role }) => role === 'cell' || role === 'column-head');
  const more = cells.length - heads.length;
  const saysNothing = (cell: Part) => !/[\p{L}\p{N}]/u.test(view.words(cell));
  if (more < 0) return null;
  if (cells.slice(0, more).every(saysNothing)) return cells.slice(more);
  return cells.slice(heads.length).every(saysNothing) ? cells.slice(0, heads.length) : null;
}

function saysIp(head: Part, view: View): boolean {
  const text = view.words(head) || head.text;
  return read(text).has('ip') && !read(text).has('login');
}

function textsIn(part: Part, view: View): readonly string[] {
  return [part, ...view.inside(part)].filter(({ role }) => role === 'text').map(({ text }) => text);
}

function isEmptyCell(cell: Part, view: View): boolean {
  return textsIn(cell, view).some((text) => DASH.test(text) || read(text).has('unrestricted', 'anywhere'));
}

/** "IP: --", a dash behind a label that names IPs, or the words for no restriction. */
function saysOpenIn(part: Part, view: View): boolean {
  const texts = textsIn(part, view);
  return texts.some((text, place) => {
    if (text.length >= LONGEST_STATE) return false;
    const reading = read(text);
    if (reading.has('ip') && LABELLED_DASH.test(text)) return true;
    if (DASH.test(text)) return read(texts[place - 1] ?? '').has('ip');
    if (saysAnyOf(texts[place - 1] ?? '', text)) return true;
    return (
      reading.has('unrestricted', 'anywhere') &&
      (reading.has('ip') || texts.some((other) => other.length < LONGEST_STATE && read(other).has('ip')))
    );
  });
}

/** "Source IPs" – "Any": a word for all or for none, in the place of a list. */
function saysAnyOf(label: string, text: string): boolean {
  return (
    text.length <= LONGEST_WORD &&
    label.length < LONGEST_STATE &&
    read(text).has('any', 'no', 'not') &&
    !read(text).has('listed', 'ip') &&
    read(label).has('ip') &&
    !read(label).has('login') &&
    !blocks(label)
  );
}

function saysThirdParty(row: Part, view: View): boolean {
  return textsIn(row, view).some(
    (text) =>
      text.length < LONGEST_STATEMENT &&
      read(text).has('third-party') &&
      (read(text).has('ip') || text.length < LONGEST_STATE),
  );
}
