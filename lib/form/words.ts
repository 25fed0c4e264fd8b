import { type Against, type Stems, type Vocabulary, vocabulary } from '../exchanges/index.ts';

type Plain = Exclude<keyof Vocabulary, 'against'>;

/** The stems of one kind in every language: a page is read in all of them, whatever it says it is written in. */
function inAllLanguages(pick: (language: Vocabulary) => readonly string[]): Stems {
  return Object.fromEntries(Object.entries(vocabulary).map(([language, words]) => [language, pick(words)]));
}

/** The shared vocabulary by kind, then by language. */
export const words = {
  restricted: inAllLanguages(({ restricted }) => restricted),
  unrestricted: inAllLanguages(({ unrestricted, anywhere }) => [...unrestricted, ...anywhere]),
  anywhere: inAllLanguages(({ anywhere }) => anywhere),
  limits: inAllLanguages(({ limits }) => limits),
  opens: inAllLanguages(({ opens }) => opens),
  places: inAllLanguages(({ places }) => places),
  field: inAllLanguages(({ field }) => field),
  staging: inAllLanguages(({ staging }) => staging),
  add: inAllLanguages(({ staging }) => staging.slice(0, 1)),
  save: inAllLanguages(({ save }) => save),
  edit: inAllLanguages(({ edit }) => edit),
  cancel: inAllLanguages(({ cancel }) => cancel),
  addRow: inAllLanguages(({ addRow }) => addRow),
  remove: inAllLanguages(({ remove }) => remove),
  thirdParty: inAllLanguages(({ thirdParty }) => thirdParty),
} satisfies Record<Plain | 'add', Stems>;

/** What a field is about when it is not about the addresses of a key, in every language. */
export function against(kind: Against): Stems {
  return AGAINST[kind];
}

const KINDS: readonly Against[] = [
  'secret',
  'code',
  'search',
  'amount',
  'wallet',
  'name',
  'symbol',
  'contact',
  'device',
  'web',
];

const AGAINST = Object.fromEntries(
  KINDS.map((kind) => [kind, inAllLanguages((language) => language.against[kind])]),
) as Record<Against, Stems>;

/** Every kind of field that is not the one. */
export const againstKinds = KINDS;
