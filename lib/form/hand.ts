import { type Address, tokenize } from '../address/index.ts';
import { forget } from './dom/once.ts';
import { appears } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import { type Gate, type GateGround, gateFor } from './gate/gate.ts';
import { type RefusalReason, TouchRefused } from './gate/refusal.ts';
import { stagesBySending, submittedBy } from './gate/saves.ts';
import { type Hold, holdSubmits } from './hold.ts';
import type { Purpose } from './press.ts';
import type { SwitchMove } from './switches/switch.ts';

/** One way of putting text into a control, as a person's hand would have left it. */
export type Way = 'insert-text' | 'setter' | 'paste';

/**
 * The ways in their order: `insertText` first, since its events are trusted; then the prototype's setter with one
 * `input` and one `change`, which React and Vue take; a synthetic paste last, which only Chromium delivers.
 */
export const WAYS: readonly Way[] = ['insert-text', 'setter', 'paste'];

/** What a hand works with: the gate's ground, and the visit's end. */
export interface HandGround extends GateGround {
  readonly signal: AbortSignal;
}

/** A control that Keyfence wrote into, what stood there before, and what it wrote. */
interface Written {
  readonly field: Element;
  before: string;
  text: string;
}

/** How long a drawn menu may take to open, in ms. */
const MENU_OPENS = 2_000;

/**
 * The only means by which Keyfence touches a page. Every touch passes the gate at that moment; the first refusal throws
 * {@link TouchRefused} and nothing is done. While a hand is out, no form submits and no navigation begins under it.
 */
export class Hand {
  readonly #ground: HandGround;
  readonly #gate: Gate;
  readonly #hold: Hold;
  readonly #written: Written[] = [];
  #signal: AbortSignal;
  #enterFailed = false;

  constructor(ground: HandGround) {
    this.#ground = ground;
    this.#gate = gateFor(ground);
    this.#signal = ground.signal;
    const own = ground.find()?.card.ownerDocument ?? ground.document;
    this.#hold = holdSubmits([...new Set([ground.document, own])]);
  }

  /** Whether the user's own press on a button that saves was held back meanwhile. */
  get heldSave(): boolean {
    return this.#hold.heldSave;
  }

  /** Replaces the text of a control. A control that the page draws anew as it gets the focus is found again once. */
  write(field: Element, text: string, way: Way): void {
    const target = this.#enterField(field);
    this.#remember(target, text);
    this.#touch(() => {
      if (way === 'setter') setValue(target, text);
      else if (way === 'paste') paste(target, text);
      else insertText(target, text);
    });
  }

  /** Types at the end of what Keyfence wrote into a control. */
  append(field: Element, text: string): void {
    const target = this.#enterField(field);
    collapseToEnd(target);
    this.#remember(target, textIn(target) + text);
    this.#touch(() => insertText(target, text));
  }

  /**
   * Presses Enter over one entry that Keyfence typed.
   * @returns whether it was pressed: never over other text, and not again after one that brought nothing
   */
  enter(field: Element, address: Address): boolean {
    const tokens = tokenize(textIn(field));
    const [only] = tokens;
    const isOwn = this.#written.some((one) => one.field === field && one.text === textIn(field));
    const isEntry = tokens.length === 1 && only?.kind === 'address' && only.address === address;
    if (this.#enterFailed || !isOwn || !isEntry) return false;
    const target = this.#enterField(field);
    this.#touch(() => pressEnter(target));
    return true;
  }

  /** An Enter brought no entry: it may do something else here, and is not pressed again. */
  enterBroughtNothing(): void {
    this.#enterFailed = true;
  }

  /** Leaves a control as a person does who goes on. */
  leave(field: Element): void {
    if (field.isConnected) this.#touch(() => (field as HTMLElement).blur());
  }

  /** Presses a control of the form. */
  press(element: Element, purpose: Purpose): void {
    this.#refuse(this.#gate.refusalToPress(element, purpose));
    const form = purpose === 'stage' ? this.#ground.find() : null;
    const isStager = form?.field != null && stagesBySending(element, form.field, form, this.#ground.all());
    this.#touch(() => click(element), isStager ? submittedBy(element) : null);
  }

  /** Changes the restriction as a person would. Proof is the caller's. */
  async change(move: SwitchMove): Promise<void> {
    switch (move.kind) {
      case 'press':
        return this.press(move.element, 'switch');
      case 'select':
        return this.#choose(move.select, move.option);
      case 'menu': {
        this.#refuse(this.#gate.refusalToPress(move.opener, 'switch'));
        // Menus open on the mouse button going down, or on a click.
        this.#touch(() => pointerDown(move.opener));
        this.press(move.opener, 'switch');
        // A menu that is still sliding in cannot be hit yet.
        const ready = () => {
          const option = move.option();
          return option && !this.#gate.refusalToPress(option, 'option') ? option : null;
        };
        const option = (await appears(ready, MENU_OPENS, this.#signal)) ?? move.option();
        if (option) this.press(option, 'option');
      }
    }
  }

  /**
   * Puts back what stood in the controls that Keyfence wrote into, where they still hold exactly what it wrote: by the
   * setter, without focus, keys or presses, so that it works also where the form is inert or covered, and at the end of
   * a visit.
   * @param off the press that turns the restriction off again, where the gate still lets it happen
   */
  takeBack(off: SwitchMove | null = null): void {
    for (const { field, before, text } of this.#written.reverse()) {
      if (textIn(field) !== text || text === before || this.#gate.refusalToRestore(field)) continue;
      this.#touch(() => setValue(field, before));
    }
    this.#written.length = 0;
    if (off?.kind !== 'press' || this.#gate.refusalToPress(off.element, 'switch')) return;
    this.#touch(() => click(off.element));
  }

  /** Goes on after the end of the visit, to put back what it changed: the gate stays the one of the beginning. */
  goOn(signal: AbortSignal): void {
    this.#signal = signal;
  }

  /** Ends this hand: from now on forms submit again. */
  release(): void {
    this.#hold.release();
  }

  #choose(select: HTMLSelectElement, option: HTMLOptionElement): void {
    this.#refuse(this.#gate.refusalToPress(select, 'switch'));
    this.#touch(() => choose(select, option));
  }

  /** Gives a control the keyboard and selects all of it, with the gate asked before and after. */
  #enterField(field: Element): Element {
    this.#refuse(this.#gate.refusalToWrite(field));
    this.#touch(() => focusAll(field));
    const successor = field.isConnected ? field : this.#ground.find()?.field;
    if (!successor) throw new TouchRefused('gone');
    if (successor !== field) this.#touch(() => focusAll(successor));
    this.#refuse(this.#gate.refusalToWrite(successor));
    if (!hasFocus(successor)) throw new TouchRefused('focus-lost');
    return successor;
  }

  #remember(field: Element, text: string): void {
    const before = textIn(field);
    const known = this.#written.find((one) => one.field === field);
    if (!known) this.#written.push({ field, before, text });
    // What stands there is the page's or the user's, unless it is what was written last.
    else Object.assign(known, { before: before === known.text ? known.before : before, text });
  }

  /** Runs one touch, during which only this form may submit. */
  #touch(touch: () => void, mayBeSent: HTMLFormElement | null = null): void {
    this.#hold.during(touch, mayBeSent);
    forget();
  }

  #refuse(reason: RefusalReason | null): void {
    this.#signal.throwIfAborted();
    if (reason) throw new TouchRefused(reason);
  }
}

function insertText(field: Element, text: string): void {
  const { ownerDocument } = field;
  // Deprecated without a successor: nothing else makes trusted input events and keeps the page's own undo.
  if (text === '') ownerDocument.execCommand('delete');
  else ownerDocument.execCommand('insertText', false, text);
}

function setValue(field: Element, text: string): void {
  if (isEditable(field)) field.textContent = text;
  else valueSetterOf(field)?.call(field, text);
  field.dispatchEvent(
    new InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: 'insertReplacementText',
      data: text,
    }),
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** React and Vue replace the setter on the element; the one of its prototype tells them of the change. */
function valueSetterOf(control: Element): ((value: string) => void) | undefined {
  return Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control) as object, 'value')?.set;
}

function paste(field: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  field.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}

/** Sends the events of the Enter key. */
function pressEnter(field: Element): void {
  const key = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13 };
  for (const type of ['keydown', 'keypress', 'keyup'])
    field.dispatchEvent(new KeyboardEvent(type, { ...key, bubbles: true, cancelable: true, composed: true }));
}

function choose(select: HTMLSelectElement, option: HTMLOptionElement): void {
  select.focus({ preventScroll: true });
  valueSetterOf(select)?.call(select, option.value);
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
}

function click(element: Element): void {
  // A drawn cross is often an `<svg>`, which has no `click()`.
  if ('click' in element) (element as HTMLElement).click();
  else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
}

function pointerDown(element: Element): void {
  const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup'])
    element.dispatchEvent(
      type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
    );
}

/** Focuses a control and selects all that is in it, so that what comes replaces it. */
function focusAll(field: Element): void {
  (field as HTMLElement).focus({ preventScroll: true });
  if (isEditable(field)) field.ownerDocument.getSelection()?.selectAllChildren(field);
  else (field as HTMLInputElement).select();
}

function collapseToEnd(field: Element): void {
  if (isEditable(field)) field.ownerDocument.getSelection()?.collapseToEnd();
  else {
    const { value } = field as HTMLInputElement;
    (field as HTMLInputElement).setSelectionRange(value.length, value.length);
  }
}

/** Whether a control has the keyboard, also inside a shadow root. */
function hasFocus(field: Element): boolean {
  const root = field.getRootNode() as Document | ShadowRoot;
  const { activeElement } = root;
  return (
    activeElement !== null &&
    (activeElement === field || (isEditable(field) && field.contains(activeElement)))
  );
}

/** Whether the control is an editable element rather than a form control. */
export function isEditable(field: Element): boolean {
  return field.localName !== 'input' && field.localName !== 'textarea';
}
