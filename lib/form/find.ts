import type { Exchange } from '../exchanges/index.ts';
import { cardOf, dialogOf } from './card.ts';
import { type ControlMark, chosenSwitch, controlOf } from './chosen.ts';
import { ancestry, holds, openReach, type Reach, selectAll, treesOf } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isDisabled, isSeen, isVisible } from './dom/visible.ts';
import { isCandidate, TEXT_CONTROL } from './field/candidate.ts';
import { chipsIn } from './field/chips.ts';
import { findRows, type Rows } from './field/rows.ts';
import { scoreField, sumOf, THRESHOLD } from './field/score.ts';
import { showsKey } from './key-evidence.ts';
import { namesOf } from './label.ts';
import { chosenAppLink } from './linked-app.ts';
import { type ShownList, shownLists } from './shown.ts';
import type { Signal } from './signal.ts';
import { namesApi, namesIp } from './stems.ts';
import { findSwitches, type RestrictionSwitch } from './switches/index.ts';

/** The part of a page where one API key's IP restriction is edited or shown, with the reasons for believing so. */
export interface KeyForm {
  /** The page's own button that saves, where the engine decided on one. */
  readonly save?: Element | null;
  readonly card: Element;
  readonly dialog: Element | null;
  readonly switch: RestrictionSwitch | null;
  /** The text control for addresses; null where the page shows it only once the restriction is on. */
  readonly field: Element | null;
  readonly rows: Rows | null;
  /** What the page says of a key that it only shows; null for a form with controls. */
  readonly shown: ShownList | null;
  readonly signals: readonly Signal[];
}

/** Where to look, and how far. */
export interface Search {
  readonly root: Document;
  readonly exchange: Exchange;
  readonly reach?: Reach;
  /** What the user pointed at on this page: it is believed without further evidence. */
  readonly marks?: readonly ControlMark[];
}

interface Scored {
  readonly element: Element;
  readonly rows: Rows | null;
  readonly signals: readonly Signal[];
}

/**
 * Finds every key form of a page. An open dialog hides what is behind it, as it does for the user.
 * @returns the forms in page order; none where nothing reaches the threshold
 */
export function findForms({ root, exchange, reach = openReach, marks = [] }: Search): KeyForm[] {
  const trees = treesOf(root, reach);
  const context = contextSignals(root, trees);
  const pointed = marks.flatMap((mark) => controlOf(trees, mark) ?? []);
  const shown = pointed.filter((element) => !isCandidate(element)).map(chosenSwitch);
  const switches = shown.length > 0 ? shown : findSwitches(trees, exchange);
  const candidates = selectAll<Element>(trees, TEXT_CONTROL).filter(isCandidate);
  const fields = scoreAll(candidates, switches, exchange, context, pointed).filter(
    ({ signals }) => sumOf(signals) >= THRESHOLD,
  );
  const found = pair(switches, fields, exchange, context);
  const withKey = found.every(speaksForItself) || showsKey(trees);
  const forms = withKey ? found : found.filter(speaksForItself);
  const front = forms.filter(({ dialog }) => dialog !== null && isSeen(dialog));
  if (front.length > 0) return front;
  const open = forms.filter(({ dialog }) => dialog === null);
  const told = context.every(({ weight }) => weight > 0);
  const real = open.filter((form) => !isExample(form));
  return told ? withShown(real, trees, exchange) : real;
}

/**
 * Whether a form speaks for itself: by a switch in known words, or since the user pointed at it. Any other list of
 * addresses is a key's only where the page shows a key.
 */
function speaksForItself({ switch: found, signals }: KeyForm): boolean {
  return found?.isKnown === true || signals.some(({ name }) => name === 'field:pointed-at');
}

/** A field that cannot be changed and is part of a figure, or holds more than addresses, is a sample in a text. */
function isExample({ field, switch: found, signals }: KeyForm): boolean {
  const isFixed = field !== null && isDisabled(field);
  if (isFixed && field.closest('figure')) return true;
  return isFixed && found === null && signals.some(({ name }) => name === 'value:no-address');
}

/** The forms, then the keys that are only shown; a form that makes a key for an app where there is nothing else. */
function withShown(
  forms: readonly KeyForm[],
  trees: readonly (Document | ShadowRoot)[],
  exchange: Exchange,
): KeyForm[] {
  const shown = shownLists(trees, exchange).filter(
    ({ row }) => !forms.some(({ card }) => card.contains(row) || row.contains(card)),
  );
  const all = [...forms, ...shown.map(formOfShown)];
  const link = all.length === 0 ? chosenAppLink(trees, exchange) : null;
  return link
    ? [
        formOfShown({
          row: link,
          tokens: [],
          restriction: 'on',
          thirdParty: true,
          hidden: null,
          signals: [{ name: 'choice:third-party', weight: 5 }],
        }),
      ]
    : all;
}

function formOfShown(shown: ShownList): KeyForm {
  return {
    card: shown.row,
    dialog: dialogOf(shown.row),
    switch: null,
    field: null,
    rows: null,
    shown,
    signals: shown.signals,
  };
}

/** The scores of every text control, for "Why?" and for a failing test. */
export function explain({
  root,
  exchange,
  reach = openReach,
}: Search): { label: string; signals: readonly Signal[] }[] {
  const trees = treesOf(root, reach);
  const candidates = selectAll<Element>(trees, TEXT_CONTROL).filter(isCandidate);
  const scored = scoreAll(candidates, findSwitches(trees, exchange), exchange, contextSignals(root, trees));
  return scored.map(({ element, signals }) => ({
    label: namesOf(element).own.join(' · ').slice(0, 60),
    signals,
  }));
}

function scoreAll(
  candidates: readonly Element[],
  switches: readonly RestrictionSwitch[],
  exchange: Exchange,
  context: readonly Signal[],
  pointed: readonly Element[] = [],
): Scored[] {
  const rows = findRows(candidates, exchange);
  const inRows = new Set(rows.flatMap(({ inputs }) => inputs));
  const single = candidates
    .filter((element) => !inRows.has(element))
    .map((element) => ({ element, rows: null }));
  const many = rows.flatMap((found) => (found.inputs[0] ? [{ element: found.inputs[0], rows: found }] : []));
  return [...single, ...many].map(({ element, rows }) => ({
    element,
    rows,
    signals: [
      ...scoreField(element, rows?.list ?? element, exchange, {
        followsSwitch: switches.some((found) => follows(element, found, candidates)),
        chips: chipsBeside(element, candidates, exchange),
      }),
      ...context,
      ...(pointed.includes(element) ? [{ name: 'field:pointed-at', weight: 40 }] : []),
    ],
  }));
}

/** Whether the field is the first text control after the switch, within reach of it. */
function follows(field: Element, { last }: RestrictionSwitch, candidates: readonly Element[]): boolean {
  const after = candidates.filter((other) => isAfter(other, last));
  if (firstOfLine(after) !== field) return false;
  const common = ancestry(last).find((at) => holds(at, field));
  return common !== undefined && ancestry(last).indexOf(common) <= 6;
}

/** The first field; where it does not name IP and another on its line does, that one: "Alias", "IP address". */
function firstOfLine(fields: readonly Element[]): Element | undefined {
  const [first] = fields;
  const says = (field: Element) => namesOf(field).own.some(namesIp);
  if (!first || says(first)) return first;
  const line = first.getBoundingClientRect();
  const beside = fields.find((other) => {
    const box = other.getBoundingClientRect();
    return other !== first && says(other) && box.top < line.bottom && box.bottom > line.top;
  });
  return beside ?? first;
}

function isAfter(element: Element, group: Element): boolean {
  return (
    (group.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    !group.contains(element)
  );
}

function chipsBeside(field: Element, candidates: readonly Element[], exchange: Exchange): number {
  const group = ancestry(field)
    .slice(1, 5)
    .filter((at) => !candidates.some((other) => other !== field && holds(at, other)))
    .at(-1);
  return group ? chipsIn(group, [field], exchange, 'is-somebody-elses').length : 0;
}

/** Every switch with the field that follows it; every field without a switch by itself. */
function pair(
  switches: readonly RestrictionSwitch[],
  fields: readonly Scored[],
  exchange: Exchange,
  context: readonly Signal[],
): KeyForm[] {
  const anchors = [...switches.map(({ group }) => group), ...fields.map(({ element }) => element)];
  const taken = new Set<Element>();
  const withSwitch = switches.map((found, place) => {
    const next = switches[place + 1]?.last;
    const field = fields.find(
      ({ element }) =>
        !taken.has(element) &&
        belongs(element, found.group) &&
        !(next && (isAfter(element, next) || holds(next, element))),
    );
    if (field) taken.add(field.element);
    const own = field ? [found.group, field.element] : [found.group];
    return toForm(own, anchors, exchange, found, field ?? null, context);
  });
  const alone = fields
    .filter(({ element }) => !taken.has(element))
    .map((field) => toForm([field.element], anchors, exchange, null, field, context));
  return [...withSwitch, ...alone].sort((a, b) => (isAfter(a.card, b.card) ? 1 : -1));
}

function belongs(field: Element, group: Element): boolean {
  return dialogOf(field) === dialogOf(group) && (isAfter(field, group) || holds(group, field));
}

function toForm(
  own: readonly Element[],
  anchors: readonly Element[],
  exchange: Exchange,
  found: RestrictionSwitch | null,
  field: Scored | null,
  context: readonly Signal[],
): KeyForm {
  const [first] = own;
  if (!first) throw new Error('a form needs a control');
  return {
    card: cardOf(
      own,
      anchors.filter((anchor) => !own.includes(anchor) && !own.some((mine) => holds(anchor, mine))),
      exchange,
    ),
    dialog: dialogOf(first),
    switch: found,
    field: field?.element ?? null,
    rows: field?.rows ?? null,
    shown: null,
    signals: [...(found?.signals ?? []), ...(field?.signals ?? context)],
  };
}

/** Whether the page speaks of API keys at all, in its title, headings or dialog. */
function contextSignals(root: Document, trees: readonly (Document | ShadowRoot)[]): Signal[] {
  const headings = selectAll<Element>(
    trees,
    'h1, h2, h3, [role="heading"], [role="dialog"], dialog, legend, label',
  );
  const told =
    namesApi(root.title) ||
    /api/i.test(root.location?.pathname ?? '') ||
    headings.some((heading) => isVisible(heading) && namesApi(textOf(heading)));
  return [told ? { name: 'context:api', weight: 1 } : { name: 'context:no-api', weight: -3 }];
}
