import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { sharedFormatters } from '../../../lib/language/formatters.ts';
import { readIcu } from '../../../lib/language/icu.ts';
import type { MessageValue } from '../../../lib/language/message.ts';
import { styles } from '../../../lib/language/styles.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

const FOLDER = new URL('../../../public/_locales/', import.meta.url);
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 1_000, 1.5];
const MOMENT = new Date(Date.UTC(2026, 11, 12, 21, 5));
/** The styles that are named; ICU knows the others by their letters. */
const UTC = {
  date: { utc: styles.date.utc, utcYear: styles.date.utcYear },
  time: { utc: styles.time.utc },
};

const formatters = sharedFormatters();
const ours = (text: string, locale = 'en-GB') => readIcu(text, locale, formatters, null);

/** The arguments of a text, and what each may be. */
function argumentsOf(ast: Ast, found = new Map<string, Set<MessageValue>>()): Map<string, Set<MessageValue>> {
  for (const element of ast) {
    // Literals, and the number of a plural.
    if (element.type === 0 || element.type === 7 || !('value' in element)) continue;
    const values = found.get(element.value) ?? new Set<MessageValue>();
    found.set(element.value, values);
    if (element.type === 3 || element.type === 4) values.add(MOMENT);
    if (element.type === 2 || element.type === 6) for (const count of COUNTS) values.add(count);
    if (element.type === 5) for (const name of Object.keys(element.options)) values.add(name);
    if ('options' in element)
      for (const { value } of Object.values(element.options)) argumentsOf(value, found);
  }
  return found;
}

/** Each value of each argument at least once, the others with it in turn. */
function valuesFor(ast: Ast): Record<string, MessageValue>[] {
  const all = [...argumentsOf(ast)].map(
    ([name, values]) => [name, values.size > 0 ? [...values] : ['bot 1']] as const,
  );
  const most = Math.max(1, ...all.map(([, values]) => values.length)) * 3;
  return Array.from({ length: most }, (_, round) =>
    Object.fromEntries(
      all.map(([name, values], at) => [name, values[(round * (at + 1)) % values.length] ?? ''] as const),
    ),
  );
}

describe('a text in ICU syntax', () => {
  it.each(readdirSync(FOLDER))(
    'says in %s what intl-messageformat makes of it, for every message',
    (folder) => {
      const texts: Record<string, { message: string }> = JSON.parse(
        readFileSync(new URL(`${folder}/messages.json`, FOLDER), 'utf8'),
      );
      const locale = folder.replace('_', '-');
      let compared = 0;
      for (const { message } of Object.values(texts)) {
        const theirs = new IntlMessageFormat(message, locale, UTC, { ignoreTag: true });
        const fill = ours(message, locale);
        for (const values of valuesFor(theirs.getAst())) {
          expect(fill(values), message).toBe(String(theirs.format(values)));
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(1_000);
    },
  );

  it.each([
    ["It''s {n, number}", { n: 1_234.5 }, "It's 1,234.5"],
    ["'{'{a}'}'", { a: 'x' }, '{x}'],
    [
      '{n, plural, offset:1 =0 {nobody} one {you and # other} other {you and # others}}',
      { n: 2 },
      'you and 1 other',
    ],
    ['{n, plural, =2 {a pair} other {#}}', { n: 2 }, 'a pair'],
    ['{a, select, yes {{n, plural, one {# key} other {# keys}}} other {none}}', { a: 'yes', n: 3 }, '3 keys'],
    ['{a, select, yes {y} other {none}}', { a: 'toString' }, 'none'],
    ['{a} by {at, date, ::dMMM}', {}, ' by '],
    ['{n, number} of {m, plural, one {# key} other {# keys}}', {}, ' of '],
  ])('reads %s', (text, values, said) => {
    expect(ours(text)(values)).toBe(said);
  });

  it.each([
    '{n',
    '{n, plural, one {a}}',
    '{at, date, long}',
    '{at, date}',
    '{n, selectordinal, one {#st} other {#th}}',
    '{n, number, percent}',
    '{n, spellout}',
  ])('refuses %s', (text) => {
    expect(() => ours(text)).toThrow();
  });
});

it.each([
  ['a day of half a year or less', -180, '15 Jun'],
  ['a day of more than half a year ago', -200, '26 May 2026'],
  ['a day in more than half a year', 200, '30 Jun 2027'],
])('%s is written with its year only where it is far away', (_, days, said) => {
  const day = readIcu('{at, date, ::dMMM}', 'en-GB', formatters, () => Number(MOMENT));
  const at = new Date(Number(MOMENT) + days * 86_400_000);
  expect(day({ at })).toBe(said);
  expect(ours('{at, date, ::dMMM}')({ at })).not.toMatch(/202/);
});
