import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageValue } from '../../lib/language/message.ts';
import { createTranslate } from '../../lib/language/translate.ts';
import { PLACES, type Place } from './places.ts';
import { isNamedAlike } from './same.ts';

/** A `messages.json`. */
export type Texts = Readonly<Record<string, { readonly message: string }>>;
type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The sources in which messages are looked for. */
export interface Sources {
  /** Everything that is bundled. */
  readonly code: string;
  /** What makes the manifest. */
  readonly manifest: string;
}

/** What is wrong with the languages, a line each: `de headline_title: …`. */
export interface Findings {
  /** Used in the manifest and not in English, or in English and not in another language. */
  readonly missing: readonly string[];
  /** Used nowhere, or not in English. */
  readonly unused: readonly string[];
  /** Longer than its place. */
  readonly long: readonly string[];
  /** The same as English, and not among those that may be. */
  readonly same: readonly string[];
  /** Sentences that the program puts together from several. */
  readonly glued: readonly string[];
}

/** Looks through all languages, by the folders of `public/_locales`. */
export function findings(languages: Readonly<Record<string, Texts>>, sources: Sources): Findings {
  const english = languages.en ?? {};
  const others = Object.entries(languages).filter(([folder]) => folder !== 'en');
  const said = saidIn(sources);
  return {
    missing: [
      ...said.manifest.filter((id) => !(id in english)).map((id) => `en ${id}: the manifest says it`),
      ...others.flatMap(([folder, texts]) =>
        Object.keys(english)
          .filter((id) => !texts[id]?.message)
          .map((id) => `${folder} ${id}`),
      ),
    ],
    unused: [
      ...Object.keys(english)
        .filter((id) => !said.isSaid(id))
        .map((id) => `en ${id}`),
      ...others.flatMap(([folder, texts]) =>
        Object.keys(texts)
          .filter((id) => !(id in english))
          .map((id) => `${folder} ${id}`),
      ),
    ],
    long: Object.entries(languages).flatMap(([folder, texts]) => tooLong(folder, texts)),
    same: others.flatMap(([folder, texts]) =>
      Object.entries(texts)
        .filter(([id, { message }]) => message === english[id]?.message && hasWords(message))
        .filter(([id]) => !isNamedAlike(id, folder))
        .map(([id, { message }]) => `${folder} ${id}: ${message}`),
    ),
    glued: sources.code.split('\n').flatMap((line) => (GLUED.test(line) ? [line.trim()] : [])),
  };
}

/** A translated text within a template or beside a plus: languages order their parts otherwise. */
const GLUED = /`[^`]*\$\{translate\([^`]*`|\btranslate\(.*\)\s*\+|\+\s*translate\(/;

/** The ids that the sources use: those that are written out, and those that are put together. */
function saidIn({ code, manifest }: Sources) {
  const written = new Set([...code.matchAll(/'([A-Za-z0-9_]+)'/g)].map(([, id = '']) => id));
  const inManifest = [...manifest.matchAll(/__MSG_([A-Za-z0-9_]+)__/g)].map(([, id = '']) => id);
  const composed = [...code.matchAll(/message\(`([A-Za-z0-9_]+)\$\{[^}]*\}([A-Za-z0-9_]*)`/g)].map(
    ([, start, end]) => new RegExp(`^${start}\\w+${end}$`),
  );
  return {
    manifest: inManifest,
    isSaid: (id: string) =>
      written.has(id) || inManifest.includes(id) || composed.some((pattern) => pattern.test(id)),
  };
}

const isAt = ({ holds }: Place, id: string) =>
  holds.some((held) => new RegExp(`^${held.replaceAll('*', '\\w*')}$`).test(id));

function tooLong(folder: string, texts: Texts): string[] {
  return Object.entries(texts).flatMap(([id, { message }]) => {
    const place = PLACES.find((one) => isAt(one, id));
    if (!place) return [];
    const width = Math.max(...examplesOf(folder, texts, id).map(columnsOf));
    return width > place.columns
      ? [`${folder} ${id}: ${width} columns, ${place.columns} in ${place.name}: ${message}`]
      : [];
  });
}

const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff00-\uff60]/u;

const CYRILLIC = /\p{sc=Cyrillic}/u;

/** How wide a text is, in columns; marks and isolates have no width. */
export function columnsOf(text: string): number {
  const signs = [...text.normalize('NFC').replace(/[\p{M}\p{Cf}]/gu, '')];
  const tenths = signs.reduce((sum, sign) => sum + (WIDE.test(sign) ? 20 : CYRILLIC.test(sign) ? 11 : 10), 0);
  return Math.ceil(tenths / 10);
}

const KINDS = { text: 1, number: 2, date: 3, time: 4, select: 5, plural: 6 } as const;
const DAY = new Date('2026-12-22T22:22:00Z');
const NUMBERS = [1, 2, 3, 5, 12];
/** Example values of common length; names that a user gives may be longer. */
const NAMES: Readonly<Record<string, string>> = {
  address: '203.0.113.112',
  platform: 'Acme Bots',
  exchange: 'Binance',
  key: 'grid-bot',
  label: 'grid-bot',
  save: 'Confirm',
  host: 'www.binance.com',
};

/** A message with values of common length, in each of its forms. */
export function examplesOf(folder: string, texts: Texts, id: string): string[] {
  const locale = folder.replace('_', '-');
  const translate = createTranslate((one) => texts[one]?.message ?? '', locale);
  const ast = new IntlMessageFormat(texts[id]?.message ?? '', locale, undefined, {
    ignoreTag: true,
  }).getAst();
  const asked = valuesOf(ast);
  return NUMBERS.flatMap((number) =>
    [true, false].map((first) => {
      const values: Record<string, MessageValue> = {};
      for (const [name, { kind, branches }] of asked) {
        if (kind === KINDS.number || kind === KINDS.plural) values[name] = number;
        else if (kind === KINDS.date || kind === KINDS.time) values[name] = DAY;
        else if (kind === KINDS.select) values[name] = (first ? branches[0] : branches.at(-1)) ?? 'other';
        else
          values[name] = NAMES[name] ?? (/^(?:m|n|k|days|minutes|of|done)$/.test(name) ? number : 'grid-bot');
      }
      // The ids of a language are not checked here: the compiler does so where they are used.
      return translate({ id, values } as unknown as Parameters<typeof translate>[0]);
    }),
  );
}

function valuesOf(ast: Ast, found = new Map<string, { kind: number; branches: string[] }>()) {
  for (const element of ast) {
    if (!('value' in element) || element.type === 0) continue;
    const name = `${element.value}`;
    const branches = 'options' in element ? Object.keys(element.options) : [];
    const known = found.get(name);
    if (!known || known.kind === KINDS.text) found.set(name, { kind: element.type, branches });
    if ('options' in element) for (const { value } of Object.values(element.options)) valuesOf(value, found);
  }
  return found;
}

/** Whether a text has letters outside of its placeholders. */
function hasWords(message: string): boolean {
  let depth = 0;
  const literal = [...message].filter((sign) => {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    return depth === 0 || depth % 2 === 0;
  });
  return /\p{L}/u.test(literal.join(''));
}
