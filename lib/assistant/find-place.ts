import type { Chosen } from '../schema/card.ts';
import type { Anchor } from './anchor.ts';
import { barsUnder, boxOf, keptFor } from './kept.ts';
import {
  type Ground,
  type Kept,
  leastPlace,
  type Point,
  placeFor,
  placeOffForm,
  type Size,
  type Stand,
} from './place.ts';

/** The least useful height of a card, in px: its text, scrolled, and its main button. */
const LOW = 280;
/** The size of a bar, in px, as `card.css` draws it. */
const BAR = { width: 440, height: 52 };
/** What a card and a bar leave of the window, in px. */
const LEFT = { card: 24, bar: 32 };
/** How many places are looked for where bars of the page lie under the one before. */
const TRIES = 4;

/** What of the page and of the user's choice decides where the assistant stands. */
export interface Where {
  readonly document: Document;
  readonly anchor: Anchor | null;
  readonly chosen: Chosen | null;
  readonly now: Point | null;
}

/** A place that was found, and for which size. */
export interface FoundPlace {
  readonly stand: Stand;
  readonly size: Size;
}

/** The window without its scroll bars, in px. */
export function windowOf({ documentElement }: Document): Size {
  return { width: documentElement.clientWidth, height: documentElement.clientHeight };
}

/** The place of the card while it is folded into one line. */
export function placeForPill(size: Size, where: Where): FoundPlace {
  return { stand: search(size, leastPlace, where) as Stand, size };
}

/**
 * The place of a card: whole, or lower where that takes it off the form.
 * @param anyhow where it has to cover something, the place in which that matters least
 * @returns null where a bar is the better
 */
export function placeForCard(card: Size, anyhow: boolean, where: Where): FoundPlace | null {
  const whole = { ...card, height: Math.min(card.height, windowOf(where.document).height - LEFT.card) };
  const low = { ...card, height: Math.min(card.height, LOW) };
  const found = (size: Size, stand: Stand | null) => stand && { size, stand };
  return (
    found(whole, search(whole, placeFor, where)) ??
    found(low, search(low, placeOffForm, where)) ??
    (anyhow ? found(whole, search(whole, leastPlace, where)) : null)
  );
}

/** The place of a bar, along an edge where one is free. */
export function placeForBar(where: Where): FoundPlace {
  const size = { ...BAR, width: Math.min(BAR.width, windowOf(where.document).width - LEFT.bar) };
  return { stand: search(size, leastPlace, where) as Stand, size };
}

/** Looks for a place, and again where bars of the page lie under it: bars are found only under a place. */
function search(
  size: Size,
  find: (size: Size, ground: Ground) => Stand | null,
  { document, anchor, chosen, now }: Where,
): Stand | null {
  const form = anchor && boxOf(anchor.card);
  const kept = keptFor(anchor, document);
  const bars: Kept[] = [];
  let stand: Stand | null = null;
  for (let again = 0; again < TRIES; again += 1) {
    stand = find(size, { form, kept: [...kept, ...bars], view: windowOf(document), chosen, now });
    if (!stand) return null;
    const under = barsUnder({ ...stand, ...size }, anchor, document);
    const found = under.filter((bar) => !bars.some(({ left, top }) => left === bar.left && top === bar.top));
    if (found.length === 0) break;
    bars.push(...found);
  }
  return stand;
}
