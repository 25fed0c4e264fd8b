import type { Token } from '../address/index.ts';
import type { Exchange } from '../exchanges/index.ts';
import { blocksListed, type HiddenCount } from '../lexicon/index.ts';
import { BUTTON } from './card.ts';
import { ancestry, holds, selectAll } from './dom/reach.ts';
import { textOf, textPieces } from './dom/text.ts';
import { isSeen } from './dom/visible.ts';
import { isBlockedRow } from './field/block-list.ts';
import { holdsTyped } from './field/candidate.ts';
import { chipsIn } from './field/chips.ts';
import { hiddenIn } from './field/hidden.ts';
import { headingBefore, isAboutLogins } from './login-section.ts';
import { nameOf } from './press.ts';
import type { Signal } from './signal.ts';
import { hasStem, namesIp } from './stems.ts';
import { against, words } from './words.ts';

/** What a page says of one key's list without offering to change it there. */
export interface ShownList {
  readonly row: Element;
  readonly tokens: readonly Token[];
  readonly restriction: 'on' | 'off' | 'unknown';
  readonly thirdParty: boolean;
  /** How many entries of its list the page does not show here. */
  readonly hidden: HiddenCount | null;
  readonly signals: readonly Signal[];
}

/** What one key of a list is drawn in. */
const ROW = 'tr, [role="row"], li, [role="listitem"], article, section';
/** A list in a cell holds the entries of one key. */
const IN_CELL = ':is(td, [role="cell"], [role="gridcell"]) :is(li, [role="listitem"])';
/** What a page writes where a key has no list. */
const DASH = /^[-‐‑–—−]{1,3}$/u;
/** "IP: --": label and dash in one text. */
const LABELLED_DASH = /ip[^:：]{0,24}[:：]\s*[-‐‑–—−]{1,3}(?!\w)/iu;
const LONGEST_STATEMENT = 160;

/**
 * Finds the keys that a page only shows: rows of a table, items of a list, cards. A row counts when it can be opened
 * for editing, when its column or label speaks of IP, or when it says that an app holds the key.
 */
export function shownLists(trees: readonly (Document | ShadowRoot)[], exchange: Exchange): ShownList[] {
  const marked = selectAll<Element>(trees, ROW).filter((row) => isSeen(row) && !row.matches(IN_CELL));
  const rows = [...marked, ...cardsByEditButton(trees, marked, exchange)].filter(isKeyRow);
  const inner = rows.filter((row) => !rows.some((other) => other !== row && row.contains(other)));
  const column = inner.map((row) => tokenColumn(row, exchange)).find((index) => index >= 0) ?? -1;
  return inner.flatMap((row) => {
    const shown = readRow(row, column, exchange);
    return shown ? [shown] : [];
  });
}

/** Cards that no element names as such: the largest part around one edit button that holds no second one. */
function cardsByEditButton(
  trees: readonly (Document | ShadowRoot)[],
  marked: readonly Element[],
  exchange: Exchange,
): Element[] {
  const edits = selectAll<Element>(trees, BUTTON).filter(
    (button) =>
      isSeen(button) &&
      hasStem(nameOf(button), exchange.stems.edit, words.edit) &&
      !marked.some((row) => row.contains(button)),
  );
  if (edits.length < 2) return [];
  return edits.flatMap((edit) => {
    const around = ancestry(edit).slice(1, CARD_LEVELS + 1);
    const shared = around.findIndex((at) => edits.some((other) => other !== edit && holds(at, other)));
    return shared > 0 ? [around[shared - 1]].filter((card) => card !== undefined) : [];
  });
}

/** How far up from its edit button a card may reach. */
const CARD_LEVELS = 8;

/** A row of something else: it has fields to type in, or it speaks of logins, devices or wallets. */
function isKeyRow(row: Element): boolean {
  if (holdsTyped(row)) return false;
  const about = textOf(row).slice(0, LONGEST_STATEMENT * 2);
  if (about === '' || isLogEntry(row, about)) return false;
  const heads = headsOf(row).map(textOf);
  if (isBlockedRow(row)) return false;
  const isBook =
    (hasStem(about, against('wallet')) && !heads.some(namesIp)) ||
    heads.some((head) => hasStem(head, against('wallet'))) ||
    WALLET.test(about);
  return !isBook && !isAboutLogins(about) && !isAboutDevices(row);
}

/** The beginning of an address on a chain. */
const WALLET = /(?<![a-z0-9])(?:bc1[a-z0-9]|0x[0-9a-f]{3})/i;

/** What happened at a time of day, with nothing to press: an entry of a log, not a key. */
function isLogEntry(row: Element, text: string): boolean {
  return /(?<!\d)\d{1,2}:\d{2}(?!\d*:\d*:)/.test(text) && row.querySelector(BUTTON) === null;
}

function isAboutDevices(row: Element): boolean {
  const table = row.closest('table, [role="table"], [role="grid"], ul, ol');
  const heading = table ? textOf(headingBefore(table) ?? table).slice(0, 80) : '';
  return isAboutLogins(heading);
}

function readRow(row: Element, column: number, exchange: Exchange): ShownList | null {
  const editable = [...row.querySelectorAll(BUTTON)].some(
    (button) => isSeen(button) && hasStem(nameOf(button), exchange.stems.edit, words.edit),
  );
  const statement = textPieces(row).find(
    (piece) =>
      piece.length < LONGEST_STATEMENT &&
      namesIp(piece) &&
      hasStem(piece, words.thirdParty, exchange.stems.thirdParty),
  );
  if (statement)
    return {
      row,
      tokens: [],
      restriction: 'on',
      thirdParty: true,
      hidden: null,
      signals: [{ name: 'row:third-party', weight: 5 }],
    };
  const labelled = namesIp(textOf(row)) || headedByIp(row, column);
  if (!editable && !labelled) return null;
  const signals: Signal[] = [
    ...(editable ? [{ name: 'row:edit-button', weight: 3 }] : []),
    ...(labelled ? [{ name: 'row:ip', weight: 3 }] : []),
  ];
  const heads = headsOf(row).map(textOf);
  const blocked = cellsOf(row).filter((_, at) => blocksListed(heads[at] ?? ''));
  const chips = chipsIn(row, blocked, exchange, 'counts');
  const tokens = chips.map(({ token }) => token);
  if (tokens.length > 0)
    return { row, tokens, restriction: 'on', thirdParty: false, hidden: hiddenIn(row, chips), signals };
  if (!saysOpen(row, column, labelled, exchange)) return null;
  return { row, tokens, restriction: 'off', thirdParty: false, hidden: null, signals };
}

/** A dash in the column of addresses, "IP: --", or the words for no restriction beside the word IP. */
function saysOpen(row: Element, column: number, labelled: boolean, exchange: Exchange): boolean {
  const cell = cellsOf(row)[column];
  if (cell)
    return textPieces(cell).some((piece) => DASH.test(piece)) || saysUnrestricted(textOf(cell), exchange);
  if (!labelled) return false;
  const text = textOf(row);
  return (
    LABELLED_DASH.test(text) ||
    // A sentence in a list of notes has nothing that could be pressed.
    (row.querySelector('button, [role="button"], a') !== null &&
      textPieces(row).some((piece) => piece.length < 60 && saysUnrestricted(piece, exchange)))
  );
}

function saysUnrestricted(text: string, exchange: Exchange): boolean {
  return hasStem(text, words.unrestricted, exchange.stems.unrestricted);
}

function cellsOf(row: Element): Element[] {
  return row.matches('tr, [role="row"]')
    ? [...row.children].filter((child) =>
        child.matches('td, th, [role="cell"], [role="gridcell"], [role="columnheader"]'),
      )
    : [];
}

/** Which column of a table holds addresses: by a cell that is nothing but addresses, or by its head. */
function tokenColumn(row: Element, exchange: Exchange): number {
  const cells = cellsOf(row);
  const heads = headsOf(row).map(textOf);
  const byHead = heads.findIndex((head) => namesIp(head) && !isAboutLogins(head) && !blocksListed(head));
  const holds = (cell: Element, at: number) =>
    chipsIn(cell, [], exchange, 'counts').length > 0 && !blocksListed(heads[at] ?? '');
  return byHead >= 0 ? byHead : cells.findIndex(holds);
}

function headedByIp(row: Element, column: number): boolean {
  const head = headsOf(row)[column];
  return head !== undefined && namesIp(textOf(head)) && !isAboutLogins(textOf(head));
}

function headsOf(row: Element): Element[] {
  const table = row.closest('table, [role="table"], [role="grid"]');
  const heads = table ? [...table.querySelectorAll('th, [role="columnheader"]')] : [];
  return heads.length > 0 && !row.querySelector('th, [role="columnheader"]') ? heads : [];
}
