import { type KeyForm as Decided, decideOn, stateOf } from '../engine/index.ts';
import type { Exchange } from '../exchanges/index.ts';
import { type Capture, capture } from '../page/capture.ts';
import { type ControlMark, chosenSwitch, controlOf } from './chosen.ts';
import { holds, openReach, type Reach, treesOf } from './dom/reach.ts';
import type { Signal } from './signal.ts';
import { switchFor } from './switches/change.ts';
import type { RestrictionSwitch } from './switches/switch.ts';

/** The elements of a key form. */
export interface FormParts {
  readonly card: Element;
  readonly dialog: Element | null;
  readonly switch: RestrictionSwitch | null;
  /** The text control for addresses; null where the page shows it only once the restriction is on. */
  readonly field: Element | null;
  readonly rows: Rows | null;
}

/** The part of a page where one API key's IP restriction is edited or shown, with the reasons for believing so. */
export interface KeyForm extends FormParts {
  readonly signals: readonly Signal[];
  /** What was decided of it, and the capture of the page that this was decided on. */
  readonly decided: Decided;
  readonly captured: Capture;
}

/** Several controls of which each takes one address. */
interface Rows {
  readonly list: Element;
  readonly inputs: readonly Element[];
}

/** Where to look, and how far. */
interface Search {
  readonly root: Document;
  readonly exchange: Exchange;
  readonly reach?: Reach;
  /** What the user pointed at on this page: it is believed without further evidence. */
  readonly marks?: readonly ControlMark[];
}

/**
 * Finds every key form of a page, on its scene. An open dialog hides what is behind it, as it does for the user.
 * @returns the forms in page order; none where nothing reaches the threshold
 */
export function findForms(search: Search): KeyForm[] {
  const { root, exchange, reach = openReach, marks = [] } = search;
  const captured = capture(root, reach);
  const pointed = marks.flatMap((mark) => controlOf(treesOf(root, reach), mark) ?? []);
  const ids = captured.scene.parts
    .filter(({ id }) => pointed.includes(captured.elementOf(id) as Element))
    .map(({ id }) => id);
  const { forms } = decideOn(captured.scene, givenOf(exchange, new Set(ids)));
  return forms.filter(({ isUnsure }) => !isUnsure).map((form) => toForm(form, captured, pointed));
}

/** The scores of every text control, for "Why?" and for a failing test. */
export function explain({
  root,
  exchange,
  reach = openReach,
}: Search): { label: string; signals: readonly Signal[] }[] {
  const { fields } = decideOn(capture(root, reach).scene, givenOf(exchange, new Set()));
  return fields.map(({ candidate: { part }, because }) => ({
    label: (part.name || (part.field?.placeholder ?? '')).slice(0, 60),
    signals: because.map(({ id, weight }) => ({ name: id, weight })),
  }));
}

function givenOf({ restriction }: Exchange, pointed: ReadonlySet<number>) {
  return { emptyIsOpen: restriction === 'empty-field', pointed, denied: new Set<number>() };
}

function toForm(decided: Decided, captured: Capture, pointed: readonly Element[]): KeyForm {
  const element = (part: { readonly id: number } | null) => (part ? captured.elementOf(part.id) : null);
  const card = element(decided.card) as Element;
  const { input } = decided;
  const lines = input?.kind === 'rows' ? input.lines : null;
  const mark = pointed.find(
    (other) =>
      !other.matches('input[type="text"], textarea') && holds(card, other) && decided.switch === null,
  );
  const signals = decided.because.map(({ id, weight }) => ({ name: id, weight }));
  return {
    card,
    dialog: element(decided.dialog),
    switch: decided.switch
      ? switchFor(decided.switch, stateOf(decided.switch), captured)
      : mark
        ? chosenSwitch(mark)
        : null,
    field: input && input.kind !== 'opener' ? element(input.field) : null,
    rows: lines
      ? { list: element(lines.list) as Element, inputs: lines.inputs.flatMap((part) => element(part) ?? []) }
      : null,
    signals,
    decided,
    captured,
  };
}
