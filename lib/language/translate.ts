import { directionOf } from './direction.ts';
import { sharedFormatters } from './formatters.ts';
import { type Fill, readIcu } from './icu.ts';
import type { MessageValue, Translate } from './message.ts';

/**
 * Makes the function that translates messages into one language. Each text is parsed once. Days are local,
 * except in the `utc` styles.
 * @param getMessage returns the ICU text of an id, or '' where the language has none: then the id is shown
 * @param locale BCP 47; decides plurals, numbers and dates
 * @param now returns the present moment, in ms: days that are far from it are written with their year; null for none
 */
export function createTranslate(
  getMessage: (id: string) => string,
  locale: string,
  now: (() => number) | null = null,
): Translate {
  const texts = new Map<string, string | Fill>();
  const isolates = directionOf(locale) === 'rtl';
  const formatters = sharedFormatters();

  const textOf = (id: string): string | Fill => {
    const known = texts.get(id);
    if (known !== undefined) return known;
    const text = getMessage(id) || id;
    const made = isPlain(text) ? text : readIcu(text, locale, formatters, now);
    texts.set(id, made);
    return made;
  };

  return ({ id, values }) => {
    const text = textOf(id);
    if (typeof text === 'string') return text;
    return text(isolates ? isolated(values ?? {}) : (values ?? {}));
  };
}

/** Nothing in it is to be filled in or was escaped: most labels, which need no parser. */
function isPlain(text: string): boolean {
  return !/[{}']/.test(text);
}

/** Names and addresses run left to right also inside a right-to-left sentence: each is set apart from it. */
function isolated(values: Readonly<Record<string, MessageValue>>): Record<string, MessageValue> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && mayBeReordered(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}

/** A value that chooses a branch (`select`) must arrive as it is; those are lower-case words. */
function mayBeReordered(value: string): boolean {
  return !/^[a-z-]+$/.test(value);
}
