import { extractAddresses } from '../address/extract.ts';
import { read } from '../lexicon/read.ts';
import type { Reading } from '../lexicon/reading.ts';
import { selectWithin } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isSeen } from './dom/visible.ts';
import { textIn } from './field/candidate.ts';
import type { FormParts } from './form-parts.ts';
import type { KeyForm } from './key-form.ts';
import { namesOf, textsNear } from './label.ts';
import { type Evidence, evidenceFor, isTag } from './name/evidence.ts';
import { type Leaf, leavesAbove } from './name/leaves.ts';
import { isNoName } from './name/secret-shape.ts';

/** A name that a person gave to a key is short. */
const LONGEST = 48;
/** How much less a text counts that names API or IP: page words usually do, names of keys seldom. */
const PAGE_WORD = 0.6;

/**
 * The name of the key that a form belongs to: what stands in its name field, under a label "name", as the heading of its
 * card, or as the head of its row. Null where nothing says that a text is the name: a name that is not certain is none,
 * since it is shown and kept. Never a key, a secret, or what stands beside the label of one.
 */
export function keyLabelOf(form: FormParts & Partial<Pick<KeyForm, 'decided'>>): string | null {
  const { decided } = form;
  const before = decided && known.get(decided);
  if (before !== undefined) return before;
  const label = nameFieldOf(form) ?? nameIn(form);
  if (decided) known.set(decided, label);
  return label;
}

/** The names of forms, by what was decided of each: that is the same as long as the page looks the same. */
const known = new WeakMap<KeyForm['decided'], string | null>();

function nameFieldOf({ card, dialog, field }: FormParts): string | null {
  const inputs = selectWithin<HTMLInputElement>(dialog ?? card, 'input:not([type]), input[type="text"]');
  for (const input of inputs) {
    if (input === field || !isSeen(input)) continue;
    const label =
      namesOf(input).own[0] ??
      textsNear(input, () => false).find(({ side }) => side === 'before')?.text ??
      '';
    const start = label.slice(0, 60);
    const named = read(start).has('name') && !read(start).has('secret', 'code');
    const text = textIn(input).trim();
    if (named && text !== '' && text.length <= LONGEST && !isNoName(text)) return text;
  }
  return null;
}

const RANK: Readonly<Record<Evidence, number>> = { labelled: 3, heading: 2, row: 1, title: 0 };

function nameIn({ card, dialog, field, switch: found }: FormParts): string | null {
  const leaves = leavesAbove(card, found ?? field);
  const heads = dialog ? headsOfRows(dialog) : new Set<string>();
  let best: { text: string; rank: number; weight: number } | null = null;
  for (const [at, leaf] of leaves.entries()) {
    if (headsControls(leaf.element) || !couldBeName(leaf.text)) continue;
    const evidence = evidenceFor(leaves, at, card, heads);
    if (evidence === null || (evidence === 'title' && isPageWord(leaf.text))) continue;
    const [rank, weight] = [RANK[evidence], weightOf(leaf)];
    if (!best || rank > best.rank || (rank === best.rank && weight > best.weight))
      best = { text: leaf.text, rank, weight };
  }
  return best?.text ?? null;
}

/** The first words of each row behind a dialog: where a list of keys was opened, the dialog's key is among them. */
function headsOfRows(dialog: Element): Set<string> {
  const rows = [...dialog.ownerDocument.querySelectorAll('tr, [role="row"], li')];
  const outside = rows.filter((row) => !dialog.contains(row)).slice(0, MOST_ROWS);
  return new Set(outside.flatMap((row) => firstTexts(row)));
}

const MOST_ROWS = 200;

function firstTexts(row: Element): string[] {
  const texts = [...row.querySelectorAll('*')]
    .filter((element) => element.childElementCount === 0)
    .map(textOf);
  return texts.filter((text) => text !== '').slice(0, 1);
}

function weightOf({ element, text }: Leaf): number {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  const size = Number.parseFloat(style?.fontSize ?? '0') + Number(style?.fontWeight ?? 400) / 400;
  return size * (isPageWord(text) ? PAGE_WORD : 1);
}

function isPageWord(text: string): boolean {
  return read(text).has('api', 'ip');
}

/** Whether a text is the heading of controls ("Permissions" above its checkboxes), and so not a key's name. */
function headsControls(element: Element): boolean {
  const next = element.nextElementSibling;
  if (!next || element.matches('h1, h2, h3, h4, h5, [role="heading"]')) return false;
  return next.matches(CONTROL) || next.querySelector(CONTROL) !== null;
}

const CONTROL = 'input, select, textarea, [role="switch"], [role="checkbox"], [role="radio"]';

function couldBeName(text: string): boolean {
  if (text.length < 1 || text.length > LONGEST || isNoName(text) || isTag(text)) return false;
  // A label ends in a colon; one of what must be filled in begins with an asterisk.
  if (/[:：]$/.test(text) || /^[*＊]/.test(text)) return false;
  // "Current IP: 192.0.2.1"
  if (extractAddresses(text).length > 0) return false;
  const said = read(text);
  if (said.has('ip') && said.has('field', 'restricted', 'edit')) return false;
  if (said.has('api') && said.has('edit', 'new-key', 'secret', 'restrict', 'right')) return false;
  return !said.has('restricted', 'unrestricted', 'anywhere') && !isVerb(said);
}

/** Whether a text is nothing but what a button says that leaves or saves a form. */
function isVerb({ text, hits }: Reading): boolean {
  return hits.some(
    ({ concept, at, length }) =>
      (concept === 'cancel' || concept === 'save') && at === 0 && length >= text.trim().length,
  );
}
