import { decideOn } from '../engine/forms.ts';
import type { KeyForm as Decided, Given } from '../engine/key-form.ts';
import type { Exchange } from '../exchanges/all.ts';
import { meansNothing } from '../lexicon/read.ts';
import { capture } from '../page/capture.ts';
import type { Capture } from '../page/captured.ts';
import { openReach, type Reach } from '../page/reach.ts';
import type { Part } from '../page/scene.ts';
import { controlOf } from './chosen.ts';
import type { ControlMark } from './control-mark.ts';
import { holds, treesOf } from './dom/reach.ts';
import type { KeyForm } from './key-form.ts';
import { oncePerScene } from './once-per-scene.ts';
import type { Signal } from './signal.ts';

/** Where to look, and how far. */
interface Search {
  readonly root: Document;
  readonly exchange: Exchange;
  readonly reach?: Reach;
  /** What the user pointed at on this page: it is believed without further evidence. */
  readonly marks?: readonly ControlMark[];
  /** The controls of which the user said that they are not the list of a key. */
  readonly denied?: readonly ControlMark[];
  /** The controls that an earlier look at this page was sure of. */
  readonly known?: ReadonlySet<Element>;
}

/** What was found on a page. */
export interface Found {
  /** The key forms in page order. An open dialog hides what is behind it, as it does for the user. */
  readonly forms: readonly KeyForm[];
  /** Where there is none, the one candidate that is worth a question; nothing is written into it. */
  readonly candidate: KeyForm | null;
}

const NONE: ReadonlySet<Element> = new Set();

const decideOnce = oncePerScene(decideOn);

/** A captured page, and everything else that a decision on it follows from. */
export interface Asked {
  readonly captured: Capture;
  readonly given: Given;
  /** The elements that the user pointed at. */
  readonly pointed: readonly Element[];
}

/** Captures a page, and gives what is known of its controls as ids of the scene's parts. */
export function askAbout({
  root,
  exchange,
  reach = openReach,
  marks = [],
  denied = [],
  known = NONE,
}: Search): Asked {
  const captured = capture(root, reach, meansNothing);
  const trees = marks.length + denied.length === 0 ? [] : treesOf(root, reach);
  const controls = (all: readonly ControlMark[]) => all.flatMap((mark) => controlOf(trees, mark) ?? []);
  const idsOf = (elements: readonly Element[]) => {
    const isOne = (id: number) => elements.includes(captured.elementOf(id) as Element);
    return new Set(elements.length === 0 ? [] : captured.scene.parts.map(({ id }) => id).filter(isOne));
  };
  const pointed = controls(marks);
  const given = {
    emptyIsOpen: exchange.restriction === 'empty-field',
    pointed: idsOf(pointed),
    denied: idsOf(controls(denied)),
    known: idsOf([...known]),
  };
  return { captured, given, pointed };
}

/** Finds the key forms of a page, on its scene. */
export function search(where: Search): Found {
  const { captured, given, pointed } = askAbout(where);
  const { forms } = decideOnce(where.root, captured.scene, given);
  const unsure = forms.find(({ isUnsure }) => isUnsure);
  return {
    forms: forms.filter(({ isUnsure }) => !isUnsure).map((form) => toForm(form, captured, pointed)),
    candidate: unsure ? toForm(unsure, captured, pointed) : null,
  };
}

/** Finds the key forms of a page; none where nothing reaches the threshold. */
export function findForms(where: Search): readonly KeyForm[] {
  return search(where).forms;
}

/**
 * The rules that held for each text control, for "Why?" and for a failing test. Marks and earlier looks are
 * left out.
 */
export function explain({
  root,
  exchange,
  reach = openReach,
}: Search): { label: string; signals: readonly Signal[] }[] {
  const { fields } = decideOn(capture(root, reach, meansNothing).scene, {
    emptyIsOpen: exchange.restriction === 'empty-field',
    pointed: new Set(),
    denied: new Set(),
    known: new Set(),
  });
  return fields.map(({ candidate: { part }, because }) => ({
    label: (part.name || (part.field?.placeholder ?? '')).slice(0, 60),
    signals: because.map(({ id, weight }) => ({ name: id, weight })),
  }));
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
  const signals = signalsOf(decided.because);
  return {
    card,
    dialog: element(decided.dialog),
    switch: decided.switch ? element(holderOf(decided.switch)) : (mark ?? null),
    pointed: mark ?? null,
    field: input && input.kind !== 'opener' ? element(input.field) : null,
    rows: lines
      ? { list: element(lines.list) as Element, inputs: lines.inputs.flatMap((part) => element(part) ?? []) }
      : null,
    save: element(decided.save),
    signals,
    decided,
    captured,
  };
}

/** The part that holds a switch; a toggle and a select are their own. */
function holderOf({ kind, group, last }: NonNullable<Decided['switch']>): Part {
  return kind === 'toggle' || kind === 'select' ? last : group;
}

/** The rules that held, each once: one that held for the switch and for the field weighs twice. */
function signalsOf(because: Decided['because']): Signal[] {
  const weights = new Map<string, number>();
  for (const { id, weight } of because) weights.set(id, (weights.get(id) ?? 0) + weight);
  return [...weights].map(([name, weight]) => ({ name, weight }));
}
