import { type KeyForm as Decided, decideOn, stateOf } from '../../engine/index.ts';
import type { Exchange } from '../../exchanges/index.ts';
import { type Capture, capture } from '../../page/capture.ts';
import { chosenSwitch, controlOf } from '../chosen.ts';
import { holds, openReach, treesOf } from '../dom/reach.ts';
import type { KeyForm, Search } from '../find.ts';
import type { Signal } from '../signal.ts';
import { switchFor } from './switch.ts';

/** A key form with what was decided of it on the scene. */
export interface SceneForm extends KeyForm {
  readonly decided: Decided;
  readonly captured: Capture;
}

/** The last form in which each control stood: what acts on a control asks for it by its element. */
const formOf = new WeakMap<Element, SceneForm>();

/** The form that a control was found in, at the last look. */
export function formWith(control: Element): SceneForm | null {
  return formOf.get(control) ?? null;
}

/** Finds every key form of a page on its scene. */
export function findForms(search: Search): SceneForm[] {
  const { root, exchange, reach = openReach, marks = [] } = search;
  const captured = capture(root, reach);
  const pointed = marks.flatMap((mark) => controlOf(treesOf(root, reach), mark) ?? []);
  const ids = captured.scene.parts
    .filter(({ id }) => pointed.includes(captured.elementOf(id) as Element))
    .map(({ id }) => id);
  const { forms } = decideOn(captured.scene, givenOf(exchange, new Set(ids)));
  const found = forms.filter(({ isUnsure }) => !isUnsure).map((form) => toForm(form, captured, pointed));
  for (const form of found) {
    for (const control of [form.field, ...(form.rows?.inputs ?? [])]) if (control) formOf.set(control, form);
  }
  return found;
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

function toForm(decided: Decided, captured: Capture, pointed: readonly Element[]): SceneForm {
  const element = (part: { readonly id: number } | null) => (part ? captured.elementOf(part.id) : null);
  const card = element(decided.card) as Element;
  const { input } = decided;
  const lines = input?.kind === 'rows' ? input.lines : null;
  const mark = pointed.find(
    (other) =>
      !other.matches('input[type="text"], textarea') && holds(card, other) && decided.switch === null,
  );
  const thirdParty = decided.restriction === 'third-party';
  const signals = decided.because.map(({ id, weight }) => ({ name: id, weight }));
  const isRow = decided.mode === 'shown' && decided.switch === null && input === null;
  return {
    card,
    dialog: element(decided.dialog),
    save: element(decided.save),
    switch: decided.switch
      ? switchFor(decided.switch, stateOf(decided.switch), captured)
      : mark
        ? chosenSwitch(mark)
        : null,
    field: input && input.kind !== 'opener' ? element(input.field) : null,
    rows: lines
      ? { list: element(lines.list) as Element, inputs: lines.inputs.flatMap((part) => element(part) ?? []) }
      : null,
    shown: isRow
      ? {
          row: card,
          tokens: decided.entries.map(({ token }) => token),
          restriction: decided.restriction === 'off' ? 'off' : 'on',
          thirdParty,
          hidden: decided.hidden,
          signals,
        }
      : null,
    signals,
    decided,
    captured,
  };
}
