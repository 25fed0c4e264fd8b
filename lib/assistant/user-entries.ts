import { type Token, tokenize } from '../address/token.ts';
import { textOf } from '../form/dom/text.ts';
import { isCandidate, isCodeField, isEditable, textIn } from '../form/field/candidate.ts';
import { keyOf } from '../form/token-key.ts';

/** The entries that the user's own hand brought: typed, pasted, dropped, or pressed as an offer. */
export interface UserEntries {
  readonly brought: (token: Token) => boolean;
}

/** The most characters of an offer. */
const LONGEST_OFFER = 100;
const OFFER = '[role="option"], [role="menuitem"], li, label, button, [role="button"]';

/**
 * Listens to what the user brings into text fields of a page. Only trusted events count, and of a keystroke only what it
 * would lead to by itself: what a page's own handler adds to it is not the user's. Codes and passwords are not read.
 * @param isBusy whether Keyfence itself carries out a press and writes
 */
export function watchEntries(document: Document, isBusy: () => boolean, signal: AbortSignal): UserEntries {
  const brought = new Set<string>();
  const remember = (text: string) => {
    for (const token of tokenize(text)) brought.add(keyOf(token));
  };
  const listening = { capture: true, passive: true, signal };
  const on = <E extends Event>(type: string, hear: (event: E, target: Element) => void) =>
    document.addEventListener(
      type,
      (event) => {
        const [target] = event.composedPath();
        if (event.isTrusted && !isBusy() && target instanceof Element) hear(event as E, target);
      },
      listening,
    );

  let before = '';
  on<InputEvent>('beforeinput', ({ inputType, data }, target) => {
    if (!isReadable(target)) return;
    before = textIn(target);
    if (inputType.startsWith('insert')) remember(withInserted(target, before, data ?? ''));
  });
  on<InputEvent>('input', ({ inputType }, target) => {
    if (!isReadable(target)) return;
    const after = textIn(target);
    if (isOwnChange(inputType, before, after) || isEditable(target)) remember(after);
  });
  on<ClipboardEvent>('paste', ({ clipboardData }, target) => {
    if (isReadable(target)) remember(clipboardData?.getData('text/plain') ?? '');
  });
  on<DragEvent>('drop', ({ dataTransfer }, target) => {
    if (isReadable(target)) remember(dataTransfer?.getData('text/plain') ?? '');
  });
  on<PointerEvent>('pointerdown', (_, target) => remember(offerOf(target)));
  on<KeyboardEvent>('keydown', ({ key }, target) => {
    if (key === 'Enter') remember(offerOf(highlightedBy(target)));
  });

  return { brought: (token) => brought.has(keyOf(token)) };
}

function isReadable(target: Element): boolean {
  return isCandidate(target) && !isCodeField(target);
}

/** Returns the text of a control after an insertion: the selection replaced by what was typed. */
function withInserted(target: Element, text: string, data: string): string {
  if (isEditable(target)) return data;
  const { selectionStart, selectionEnd } = target as HTMLInputElement;
  const start = selectionStart ?? text.length;
  return text.slice(0, start) + data + text.slice(selectionEnd ?? start);
}

/**
 * Whether a change of a text is the user's own: an undo, a composition, or a deletion of one run of
 * characters.
 */
function isOwnChange(inputType: string, before: string, after: string): boolean {
  if (/^history|Composition/.test(inputType)) return true;
  return inputType.startsWith('delete') && isOneRunLess(before, after);
}

function isOneRunLess(before: string, after: string): boolean {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  return before.length > after.length && before.endsWith(after.slice(start));
}

/** The text of the offer that an element belongs to, as the user saw it when they pressed it. */
function offerOf(element: Element | null): string {
  const text = textOf(element?.closest(OFFER) ?? element ?? new Text());
  return text.length <= LONGEST_OFFER ? text : '';
}

/** The offer that a combobox has highlighted: Enter takes it. */
function highlightedBy(field: Element): Element | null {
  const id = field.getAttribute('aria-activedescendant');
  const root = field.getRootNode() as Document | ShadowRoot;
  return id ? (root.getElementById?.(id) ?? null) : null;
}
