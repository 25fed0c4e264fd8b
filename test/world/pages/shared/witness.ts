/**
 * Who presses. A script can produce a submit event that counts as trusted (`form.requestSubmit()`), so the event alone
 * proves nothing: a press is a person's own when the last pointer or Enter key that the page felt was real, inside
 * the same form or button, and a moment ago.
 */
const PROMPT_MS = 1_000;

let hand: { readonly trusted: boolean; readonly at: number; readonly path: readonly EventTarget[] } | null =
  null;

function feel(event: Event): void {
  if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
  hand = { trusted: event.isTrusted, at: performance.now(), path: event.composedPath() };
}

for (const type of ['pointerdown', 'click', 'keydown']) window.addEventListener(type, feel, true);

/** Whether a person's own hand caused this event of a button, a form or a field. */
export function byHand(
  event: Event,
  place: EventTarget | null = event.currentTarget ?? event.target,
): boolean {
  if (!event.isTrusted || hand === null || !hand.trusted) return false;
  const near =
    place === null ||
    hand.path.includes(place) ||
    (event.target !== null && hand.path.includes(event.target));
  return near && performance.now() - hand.at < PROMPT_MS;
}
