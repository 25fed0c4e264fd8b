/** One way of putting text into a control, as a person's hand would have left it. */
export type Way = 'insert-text' | 'setter' | 'paste';

/**
 * The ways in their order: `insertText` first, since its events are trusted; then the prototype's setter with one
 * `input` and one `change`, which React and Vue take; a synthetic paste last, which only Chromium delivers.
 */
export const WAYS: readonly Way[] = ['insert-text', 'setter', 'paste'];
