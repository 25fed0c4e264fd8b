import parse from 'format-message-parse';
import type { sharedFormatters } from './formatters.ts';
import type { MessageValue } from './message.ts';
import { styles } from './styles.ts';

type Formatters = ReturnType<typeof sharedFormatters>;
type Values = Readonly<Record<string, MessageValue>>;

/** In ms. */
const HALF_A_YEAR = 183 * 86_400_000;

/** Puts values into a text. */
export type Fill = (values: Values) => string;

/** What a part of a text says, in a branch of a plural also with the number in the place of `#`. */
type Part = (values: Values, count: number) => string;

/**
 * Reads a text in ICU's message syntax: arguments, numbers, plurals, choices, and days and times in the styles of
 * {@link styles}.
 * `#` is the number in the branches of a plural itself, not in those of a choice inside of one. A value that is not
 * given leaves nothing behind.
 * @param locale decides plurals, numbers and dates
 * @param now returns the present moment, in ms: a day that is more than half a year away is written with its year; null
 *   for none of them
 * @throws where the text is not in that syntax, or asks for a type or a style that there is none of
 */
export function readIcu(
  text: string,
  locale: string,
  formatters: Formatters,
  now: (() => number) | null,
): Fill {
  const number = (value: number) => formatters.number(locale).format(value);

  const partsOf = (elements: parse.AST): Part => {
    const parts = elements.map(partOf);
    return (values, count) => parts.map((part) => part(values, count)).join('');
  };
  const branchesOf = (branches: parse.SubMessages) =>
    new Map(Object.entries(branches).map(([name, elements]) => [name, partsOf(elements)]));

  const partOf = (element: parse.Element): Part => {
    if (typeof element === 'string') return () => element;
    const [name, type, style, branches] = element;
    if (type === undefined) return name === '#' ? (_, count) => number(count) : said(name);
    if (typeof style === 'object') {
      const all = branchesOf(style);
      return (values, count) => (all.get(String(values[name])) ?? all.get('other'))?.(values, count) ?? '';
    }
    if (branches !== undefined) {
      if (type !== 'plural') throw new Error(`There are no branches of the type ${type}`);
      const all = branchesOf(branches);
      const rules = formatters.plural(locale);
      return (values) => {
        if (values[name] === undefined) return '';
        const value = Number(values[name]);
        const count = value - Number(style);
        return (
          (all.get(`=${value}`) ?? all.get(rules.select(count)) ?? all.get('other'))?.(values, count) ?? ''
        );
      };
    }
    if (type === 'number' && style === undefined)
      return (values) => (values[name] === undefined ? '' : number(Number(values[name])));
    const options = styleOf(type, style);
    const format = formatters.date(locale, options);
    const isDay = options === styles.date['::dMMM'];
    return (values) => {
      const at = values[name] as Date | number | undefined;
      if (at === undefined) return '';
      const isFar = isDay && now !== null && Math.abs(Number(at) - now()) > HALF_A_YEAR;
      return (isFar ? formatters.date(locale, styles.date['::dMMMy']) : format).format(at);
    };
  };

  const fill = partsOf(parse(text));
  return (values) => fill(values, 0);
}

function said(name: string): Part {
  return (values) => String(values[name] ?? '');
}

function styleOf(type: string, style: string | number | undefined): Intl.DateTimeFormatOptions {
  const named: Readonly<Record<string, Intl.DateTimeFormatOptions>> | undefined =
    type === 'date' || type === 'time' ? styles[type] : undefined;
  const options = named?.[String(style)];
  if (!options) throw new Error(`There is no ${type} in the style ${style}`);
  return options;
}
