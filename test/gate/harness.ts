import { parseAddress } from '../../lib/address/address.ts';
import type { FormParts } from '../../lib/form/form-parts.ts';
import { TouchRefused } from '../../lib/form/gate/refusal.ts';
import { PageHand } from '../../lib/form/hand.ts';
import type { Way } from '../../lib/form/input/way.ts';
import type { Hand, Purpose } from '../../lib/form/touching.ts';
import { openReach } from '../../lib/page/reach.ts';

/** Which elements a made-up form consists of, by selector. Nothing of the engine decides that they are right. */
export interface MadeForm {
  readonly card: string;
  readonly field: string | null;
  readonly dialog?: string;
}

/** One touch that a test asks for. */
export type TestTouch =
  | { readonly kind: 'write'; readonly target: string; readonly text: string; readonly way?: Way }
  | { readonly kind: 'press'; readonly target: string; readonly purpose: Purpose }
  | { readonly kind: 'enter'; readonly target: string; readonly address: string };

/** A hand on a made-up form, for the tests of the gate. */
export interface GateHarness {
  /** Takes a hand on the form as it is now. */
  take(form: MadeForm): void;
  /** @returns the reason of the gate; `done`, or `not pressed` for an Enter that may not be */
  touch(touch: TestTouch): string;
  takeBack(): void;
  heldSave(): boolean;
  release(): void;
}

declare global {
  interface Window {
    gate: GateHarness;
  }
}

function one(selector: string): Element {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const element of document.querySelectorAll('*'))
    if (element.shadowRoot) roots.push(element.shadowRoot);
  const found = roots.map((root) => root.querySelector(selector)).find((element) => element !== null);
  if (!found) throw new Error(`the page holds no ${selector}`);
  return found;
}

function formOf({ card, field, dialog }: MadeForm): FormParts {
  return {
    card: one(card),
    dialog: dialog ? one(dialog) : null,
    switch: null,
    field: field === null ? null : one(field),
    rows: null,
    save: one(card).querySelector('#save'),
  };
}

let hand: Hand | null = null;
let form: FormParts | null = null;
let taken: FormParts | null = null;

function touchWith(held: Hand, touch: TestTouch): string {
  // A field that left the page is still the one that was found.
  const target = taken?.field && !taken.field.isConnected ? taken.field : one(touch.target);
  switch (touch.kind) {
    case 'write':
      held.write(target, touch.text, touch.way ?? 'insert-text');
      return 'done';
    case 'press':
      held.press(target, touch.purpose);
      return 'done';
    case 'enter': {
      const address = parseAddress(touch.address);
      if (!address) throw new Error(`${touch.address} is no address`);
      return held.enter(target, address) ? 'done' : 'not pressed';
    }
  }
}

window.gate = {
  take: (made) => {
    form = formOf(made);
    taken = form;
    hand = new PageHand({
      document,
      reach: openReach,
      find: () => form,
      all: () => (form ? [form] : []),
      signal: new AbortController().signal,
    });
  },
  touch: (touch) => {
    if (!hand) throw new Error('no hand was taken');
    try {
      return touchWith(hand, touch);
    } catch (error) {
      if (error instanceof TouchRefused) return error.reason;
      throw error;
    }
  },
  takeBack: () => hand?.takeBack(),
  heldSave: () => hand?.heldSave ?? false,
  release: () => hand?.release(),
};
