import type { Address } from '../address/address.ts';
import { tokenize } from '../address/token.ts';
import { forget } from './dom/once.ts';
import { appears } from './dom/settle.ts';
import { textIn } from './field/candidate.ts';
import { type Gate, gateFor } from './gate/gate.ts';
import { type RefusalReason, TouchRefused } from './gate/refusal.ts';
import { stagesBySending, submittedBy } from './gate/saves.ts';
import { type Hold, holdSubmits } from './hold.ts';
import type { Way } from './input/way.ts';
import type { SwitchMove } from './switches/switch.ts';
import {
  choose,
  click,
  collapseToEnd,
  focusAll,
  hasFocus,
  insertText,
  pointerDown,
  pressEnter,
  replaceText,
  setValue,
} from './touches.ts';
import type { Hand, HandGround, Purpose } from './touching.ts';

/** A control that Keyfence wrote into, what stood there before, and what it wrote. */
interface Written {
  readonly field: Element;
  before: string;
  text: string;
}

/** How long a drawn menu may take to open, in ms. */
const MENU_OPENS = 2_000;

/**
 * The only means by which Keyfence touches a page. Every touch passes the gate at that moment; the first
 * refusal throws {@link TouchRefused}, and that touch is not made. Until `release`, no form submits but one
 * that a staging button sends, and no touch starts a navigation.
 */
export class PageHand implements Hand {
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

  get heldSave(): boolean {
    return this.#hold.heldSave;
  }

  write(field: Element, text: string, way: Way): void {
    const target = this.#enterField(field);
    this.#remember(target, text);
    this.#touch(() => replaceText(target, text, way));
  }

  append(field: Element, text: string): void {
    const target = this.#enterField(field);
    collapseToEnd(target);
    this.#remember(target, textIn(target) + text);
    this.#touch(() => insertText(target, text));
  }

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

  enterBroughtNothing(): void {
    this.#enterFailed = true;
  }

  tryEnterAgain(): void {
    this.#enterFailed = false;
  }

  leave(field: Element): void {
    if (field.isConnected) this.#touch(() => (field as HTMLElement).blur());
  }

  press(element: Element, purpose: Purpose): void {
    this.#refuse(this.#gate.refusalToPress(element, purpose));
    const form = purpose === 'stage' ? this.#ground.find() : null;
    const isStager = form?.field != null && stagesBySending(element, form.field, form, this.#ground.all());
    this.#touch(() => click(element), isStager ? submittedBy(element) : null);
  }

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

  takeBack(off: SwitchMove | null = null): void {
    for (const { field, before, text } of this.#written.reverse()) {
      if (textIn(field) !== text || text === before || this.#gate.refusalToRestore(field)) continue;
      this.#touch(() => setValue(field, before));
    }
    this.#written.length = 0;
    if (off?.kind !== 'press' || this.#gate.refusalToPress(off.element, 'switch')) return;
    this.#touch(() => click(off.element));
  }

  goOn(signal: AbortSignal): void {
    this.#signal = signal;
  }

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
    // A text other than the one written last came from the page or the user.
    else Object.assign(known, { before: before === known.text ? known.before : before, text });
  }

  /** Runs one touch, during which only this form may submit. */
  #touch(work: () => void, mayBeSent: HTMLFormElement | null = null): void {
    this.#hold.during(work, mayBeSent);
    forget();
  }

  #refuse(reason: RefusalReason | null): void {
    this.#signal.throwIfAborted();
    if (reason) throw new TouchRefused(reason);
  }
}
