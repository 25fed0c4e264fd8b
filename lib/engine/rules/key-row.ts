import { aboutLogins, aboutWallets } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { Part } from '../../page/scene.ts';
import type { RowCandidate } from '../candidates.ts';
import { EXCLUDES, type Rule } from '../decide.ts';
import { topicOver } from '../topic.ts';
import { verbSays } from '../verbs.ts';
import { canPress, isTyped, type View } from '../view.ts';
import { movesFunds } from '../world.ts';

/** At or above this a row shows one key. */
export const ROW_SURE = 5;

type RowRule = Rule<RowCandidate, View>;

const text = ({ row }: RowCandidate, view: View) => view.words(row);
const buttons = ({ row }: RowCandidate, view: View) => view.inside(row).filter(canPress);

/** The beginning of a wallet address on a chain. */
const WALLET = /(?<![a-z0-9])(?:bc1[a-z0-9]|0x[0-9a-f]{3})/i;
const TIME = /(?<!\d)\d{1,2}:\d{2}(?!\d*:\d*:)/;

/** Every rule about the rows, items and cards that only show a key. */
export const ROW_RULES: readonly RowRule[] = [
  { id: 'has-fields', weight: EXCLUDES, when: ({ row }, view) => view.inside(row).some(isTyped) },
  {
    id: 'is-head',
    weight: EXCLUDES,
    when: ({ row }, view) => view.children(row).every(({ role }) => role === 'column-head'),
  },
  {
    id: 'page-frame',
    weight: EXCLUDES,
    when: ({ row }, view) => view.around(row).some(({ role }) => role === 'page-frame' || role === 'tooltip'),
  },
  {
    id: 'log-entry',
    weight: EXCLUDES,
    when: (c, view) => TIME.test(text(c, view)) && buttons(c, view).length === 0 && c.row.role !== 'group',
  },
  {
    id: 'about-logins',
    weight: EXCLUDES,
    when: (c, view) =>
      aboutLogins(text(c, view).slice(0, 320)) || c.heads.some((head) => aboutLogins(head.text)),
  },
  {
    id: 'about-wallets',
    weight: EXCLUDES,
    when: (c, view) =>
      WALLET.test(text(c, view)) ||
      c.heads.some((head) => aboutWallets(head.text)) ||
      (aboutWallets(text(c, view).slice(0, 320)) &&
        !c.heads.some((head) => read(head.text).has('ip')) &&
        !read(text(c, view)).has('ip')),
  },
  {
    id: 'under-other-title',
    weight: EXCLUDES,
    when: ({ row }, view) => topicOver(row, view) === 'other',
  },
  {
    id: 'under-feature-title',
    weight: EXCLUDES,
    when: ({ row }, view) =>
      topicOver(row, view) === 'feature' && !view.inside(row).some(({ role }) => role === 'secret'),
  },
  {
    id: 'moves-funds',
    weight: EXCLUDES,
    when: ({ row }, view) =>
      view.parts.some((part) => movesFunds(part, view) && view.dialogOf(part)?.id === view.dialogOf(row)?.id),
  },
  {
    id: 'for-copying',
    weight: EXCLUDES,
    when: (c, view) =>
      buttons(c, view).length > 0 &&
      buttons(c, view).every((part) => verbSays(part, 'copy')) &&
      !view.inside(c.row).some(({ role }) => role === 'secret'),
  },
  {
    id: 'says-nothing',
    weight: EXCLUDES,
    when: ({ entries, isOpen, thirdParty }) => entries.length === 0 && !isOpen && !thirdParty,
  },
  {
    id: 'edit-button',
    weight: 3,
    when: (c, view) => buttons(c, view).some((part) => verbSays(part, 'edit')),
  },
  { id: 'named-ip', weight: 3, when: (c, view) => c.isIpColumn || read(text(c, view)).has('ip') },
  { id: 'entries', weight: 2, when: ({ entries }) => entries.length > 0 },
  { id: 'says-open', weight: 2, when: ({ isOpen }) => isOpen },
  { id: 'third-party', weight: 4, when: ({ thirdParty }) => thirdParty },
  {
    id: 'shows-key',
    weight: 2,
    when: ({ row }, view) => view.inside(row).some(({ role }) => role === 'secret'),
  },
  { id: 'can-be-pressed', weight: 1, when: (c, view) => buttons(c, view).length > 0 },
  { id: 'no-key-said', weight: -3, when: (c, view) => !saysKey(c, view) },
  { id: 'under-key-title', weight: 1, when: ({ row }, view) => topicOver(row, view) === 'key' },
  {
    id: 'only-note',
    weight: -3,
    when: (c, view) => buttons(c, view).length === 0 && c.heads.length === 0,
  },
];

/** Whether a row, or the heads of its columns, show anything that a key has beside its list. */
function saysKey(c: RowCandidate, view: View): boolean {
  const said = [text(c, view), ...c.heads.map((head) => head.text)];
  return (
    buttons(c, view).length > 0 ||
    view.inside(c.row).some(({ role }) => role === 'secret') ||
    topicOver(c.row, view) === 'key' ||
    c.thirdParty ||
    said.some((each) => read(each).has('api', 'key', 'name', 'right', 'edit'))
  );
}

/** Whether a part has the role of a row or an item. */
export function isRow({ role }: Part): boolean {
  return role === 'row' || role === 'item';
}
