import { IntlMessageFormat } from 'intl-messageformat';

/** Messages by id, as in `public/_locales/<language>/messages.json`. */
export type Texts = Readonly<Record<string, { readonly message: string }>>;
type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** What the exchanges say in one language. `docs/languages.md` explains both parts. */
export interface Words {
  /** The words themselves; the first is the one to use. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** All forms of a word, as regular expressions (case is ignored): what is looked for in a sentence. */
  readonly forms: Readonly<Record<string, string>>;
}

/** One message that says something wrong, and what is wrong with it. */
export interface Fault {
  readonly id: string;
  readonly why: 'withdrawal' | 'private key' | 'bare address' | 'another word' | 'digits' | 'date';
}

/** Where coins are meant: what an exchange does to a key without IP restriction. */
export const ABOUT_COINS = ['unrestricted_bitget', 'unrestricted_bybit', 'unrestricted_okx'];

/** Where the word for an address may stand without "IP", and why. */
export const OTHER_ADDRESSES: Readonly<Record<string, string>> = {
  sites_means: 'the web address of a page',
};

/** What is found in the English text decides that the language must say its own word for it. */
const SAID_ALIKE = ['apiKey', 'secretKey', 'ipRestriction', 'authenticator'] as const;

const ARGUMENT = 1;
const DATE = 3;
const TIME = 4;

/** All that is wrong in a language, by the glossary of this language and the English texts with theirs. */
export function faultsOf(texts: Texts, words: Words, english: Texts, englishWords: Words): Fault[] {
  const formats = new Set(Object.values(english).flatMap(({ message }) => momentsOf(message).map(formatOf)));
  return Object.entries(texts).flatMap(([id, { message }]) => {
    const theirs = english[id]?.message ?? '';
    const said = proseOf(message);
    const faults: Fault['why'][] = [];
    const says = (form: string) => saying(words, form).test(said);
    const isRevoked = /revok/i.test(theirs);
    if (!ABOUT_COINS.includes(id) && says('withdrawal')) faults.push('withdrawal');
    else if (isRevoked && words.forms.revokedToo && says('revokedToo')) faults.push('withdrawal');
    if (says('privateKey')) faults.push('private key');
    if (!(id in OTHER_ADDRESSES) && says('address') && !besideIp(words).test(said))
      faults.push('bare address');
    const lacks = (form: string) => saying(englishWords, form).test(proseOf(theirs)) && !says(form);
    if (SAID_ALIKE.some(lacks) || (ABOUT_COINS.includes(id) && lacks('withdrawal')))
      faults.push('another word');
    if (/(?![0-9])\p{Nd}/u.test(said)) faults.push('digits');
    if (momentsOf(message).some((moment) => !formats.has(formatOf(moment)))) faults.push('date');
    if (plainMoments(message, theirs).length > 0) faults.push('date');
    return faults.map((why) => ({ id, why }));
  });
}

const saying = (words: Words, form: string) => new RegExp(words.forms[form] ?? '(?!)', 'iu');

/** The word for an address next to "IP", before or behind it. */
function besideIp({ forms: { address = '' } }: Words): RegExp {
  return new RegExp(`IP\\P{L}{0,2}(?:${address})|(?:${address})\\p{L}*\\P{L}{0,2}IP`, 'iu');
}

const parse = (message: string): Ast =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();

const each = (ast: Ast): Ast =>
  ast.flatMap((element) => [
    element,
    ...('options' in element ? Object.values(element.options).flatMap(({ value }) => each(value)) : []),
  ]);

/** What a message says of itself in all its branches, without what is filled in and without Arabic vowel marks. */
function proseOf(message: string): string {
  const literals = each(parse(message)).flatMap((element) => (element.type === 0 ? [element.value] : []));
  return literals
    .join('\n')
    .normalize('NFC')
    .replace(/[\u064b-\u0652]/g, '');
}

type Moment = Extract<Ast[number], { type: typeof DATE | typeof TIME }>;

const momentsOf = (message: string): Moment[] =>
  each(parse(message)).filter((element): element is Moment => element.type === DATE || element.type === TIME);

/** Says how a moment is written: `date ::dMMM`, `time utc`. */
const formatOf = ({ type, style }: Moment): string =>
  `${type === DATE ? 'date' : 'time'} ${typeof style === 'object' && style ? style.pattern : style}`;

/** The moments of the English text that a language fills in as they are: a bare date is unreadable. */
function plainMoments(message: string, english: string): string[] {
  const moments = new Set(momentsOf(english).map(({ value }) => value));
  return each(parse(message)).flatMap((element) =>
    element.type === ARGUMENT && moments.has(element.value) ? [element.value] : [],
  );
}
