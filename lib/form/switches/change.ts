import type { SwitchCandidate } from '../../engine/candidates.ts';
import { stateOf } from '../../engine/state.ts';
import type { Meaning } from '../../lexicon/meaning.ts';
import { meaningOf } from '../../lexicon/meanings.ts';
import { capture } from '../../page/capture.ts';
import type { Capture } from '../../page/captured.ts';
import { holds } from '../dom/reach.ts';
import { isVisible } from '../dom/visible.ts';
import { surfaceOf } from '../gate/surface.ts';
import type { KeyForm } from '../key-form.ts';
import { chosenSwitch } from './chosen.ts';
import type { RestrictionSwitch, SwitchMove } from './switch.ts';

/** The most characters of an option of a drawn menu. */
const LONGEST = 120;

/** The switch of a form, with the moves that change it; null where it has none. */
export function switchOf({ decided, captured, pointed }: KeyForm): RestrictionSwitch | null {
  const found = decided.switch;
  if (!found) return pointed && chosenSwitch(pointed);
  const state = stateOf(found);
  return {
    state: state === 'open-list' ? 'on' : state,
    change: (on) => moveOf(found, on, captured),
  };
}

function moveOf(found: SwitchCandidate, on: boolean, captured: Capture): SwitchMove | null {
  if (stateOf(found) === (on ? 'on' : 'off')) return null;
  const [first] = found.choices;
  const element = (id: number | undefined) => (id === undefined ? null : captured.elementOf(id));
  switch (found.kind) {
    case 'toggle':
      return pressOf(element(first?.part.id));
    case 'choices':
      return pressOf(element((on ? found.on : found.off)?.part.id));
    case 'select': {
      const select = element(first?.part.id) as HTMLSelectElement | null;
      const label = (on ? found.on : found.off)?.label;
      const option = [...(select?.options ?? [])].find(
        ({ text }) => text === label || text.startsWith(label ?? '\0'),
      );
      return select && option ? { kind: 'select', select, option } : null;
    }
    case 'opener': {
      const opener = element(first?.part.id);
      const frame = element(found.group.id);
      if (!opener || !frame) return null;
      const before = new Set(optionsSaying(frame, on ? 'restricts' : 'opens', found.headed));
      return {
        kind: 'menu',
        opener,
        option: () =>
          optionsSaying(frame, on ? 'restricts' : 'opens', found.headed).find(
            (option) => !before.has(option),
          ) ?? null,
      };
    }
  }
}

/**
 * The press on a control where a person would press: on what is drawn, where that covers the native control.
 */
function pressOf(element: Element | null): SwitchMove | null {
  if (!element) return null;
  const control = controlIn(element) ?? element;
  const surface = surfaceOf(control) ?? control;
  return { kind: 'press', element: drawnIn(surface, control) ?? surface };
}

/** The only visible child of a surface beside a hidden control; null where there is not exactly one. */
function drawnIn(surface: Element, control: Element): Element | null {
  if (surface === control || surface.localName === 'label') return null;
  const drawn = [...surface.children].filter((child) => !holds(child, control) && isVisible(child));
  return drawn.length === 1 ? (drawn[0] ?? null) : null;
}

/** Returns the only control in an element's shadow root, which takes the presses on a web component. */
function controlIn(element: Element): Element | null {
  const controls = element.shadowRoot?.querySelectorAll(INNER) ?? [];
  return controls.length === 1 ? (controls[0] ?? null) : null;
}

const INNER = 'input[type="checkbox"], input[type="radio"], [role="switch"], [role="radio"], button';

/** The options with a wanted meaning that the page shows outside of the menu's own frame. */
function optionsSaying(frame: Element, wanted: Meaning, headed: boolean): Element[] {
  const { scene, elementOf } = capture(frame.ownerDocument);
  return scene.parts
    .filter(({ role, text, name, seen }) => {
      const words = text || name;
      const isOption = role === 'option' || role === 'text' || role === 'button' || role === 'radio';
      return (
        seen &&
        isOption &&
        words !== '' &&
        words.length < LONGEST &&
        meaningOf(words, headed).meaning === wanted
      );
    })
    .flatMap(({ id }) => elementOf(id) ?? [])
    .filter((element) => !holds(frame, element) && !holds(element, frame));
}
