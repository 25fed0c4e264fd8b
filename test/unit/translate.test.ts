import { afterEach, describe, expect, it, vi } from 'vitest';
import { localeFor } from '../../lib/language/locale.ts';
import type { Message, MessageValue } from '../../lib/language/message.ts';
import { createTranslate } from '../../lib/language/translate.ts';

const texts: Readonly<Record<string, string>> = {
  plain: 'Nothing to do.',
  by: 'Add it by {date, date, ::dMMM}.',
  off: 'Off since {date, date, ::dMMM}.',
  keys: '{n, plural, one {# key} other {# keys}}',
  quoted: "It''s here",
  named: 'Key {key}',
};
const speaking = (locale: string) => createTranslate((id) => texts[id] ?? '', locale);
const date = new Date(Date.UTC(2026, 11, 12, 12));

afterEach(() => vi.restoreAllMocks());

/** A sentence that the interface does not have. */
const message = (id: string, values: Record<string, MessageValue>) => ({ id, values }) as Message;

describe('a message in a language', () => {
  it.each([
    ['plain', {}, 'Nothing to do.'],
    ['by', { date }, 'Add it by 12 Dec.'],
    ['keys', { n: 1 }, '1 key'],
    ['keys', { n: 2 }, '2 keys'],
    ['quoted', {}, "It's here"],
    ['unknown', {}, 'unknown'],
  ])('reads %s with %j', (id, values, said) => {
    expect(speaking('en-GB')(message(id, values))).toBe(said);
  });

  it('sets a name apart where the language runs from right to left', () => {
    expect(speaking('ar')(message('named', { key: 'Bot 1' }))).toBe('Key \u2068Bot 1\u2069');
  });

  it.each([
    ['en', 'en-GB', '12 Dec', '4 keys'],
    ['en', 'de-DE', 'Dec 12', '4 keys'],
    ['ar', 'ar-EG', '12 ديسمبر', '4 keys'],
  ])('in %s of a browser in %s has latin digits', (spoken, browser, day, count) => {
    const translate = speaking(localeFor(spoken, browser));
    expect(translate(message('off', { date })).replace(/[\u200e\u200f]/g, '')).toBe(`Off since ${day}.`);
    expect(translate(message('keys', { n: 4 }))).toBe(count);
  });

  it('makes one formatter for all texts with the same kind of date', () => {
    const made = vi.spyOn(Intl, 'DateTimeFormat');
    const translate = speaking('en-GB');
    for (const id of ['by', 'off', 'by']) translate(message(id, { date }));
    expect(made.mock.calls.length).toBe(1);
  });
});
