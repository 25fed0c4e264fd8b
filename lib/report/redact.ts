import type { Field, Option, Part, Scene } from '../page/scene.ts';
import { AddressStandIns } from './addresses.ts';
import { coarse } from './coarse.ts';
import { framed } from './frame.ts';
import { labelWords } from './labels.ts';
import { languagesOf } from './languages.ts';
import { MeaningWords } from './meaning-words.ts';
import { StandIns } from './stand-ins.ts';
import { NumberStandIns, type Redaction, redactFrame, redactText, redactValue } from './text.ts';

/** A scene that can be given away, and how its addresses are called in it. */
export interface Redacted {
  readonly scene: Scene;
  readonly addresses: AddressStandIns;
}

/** The languages of a page, and the words of its labels that may stay. */
type WordsOfPage = Pick<Redaction, 'languages' | 'kept'>;

/** Looks for the languages and the labels of a whole page. */
export function wordsOfPage(scene: Scene): WordsOfPage {
  return { languages: languagesOf(scene), kept: labelWords(scene) };
}

/**
 * Takes everything out of a scene that may be somebody's: an allow-list decides what stays. Words of the lexicon, words
 * of the labels of controls, counts and what the page draws stay; every other word, number and address becomes a
 * stand-in of its kind.
 * @param page what the whole page says of its words, where the scene is a part of it
 * @param exact keeps the length of every word; else only its class
 * @param withMeanings puts a word of the same meaning in the place of a masked one that the lexicon reads
 */
export function redact(
  scene: Scene,
  {
    page = wordsOfPage(scene),
    exact = false,
    withMeanings = false,
  }: { readonly page?: WordsOfPage; readonly exact?: boolean; readonly withMeanings?: boolean } = {},
): Redacted {
  const redaction: Redaction = {
    words: new StandIns(exact, page.languages),
    addresses: new AddressStandIns(),
    numbers: new NumberStandIns(),
    ...page,
    ...(withMeanings ? { meanings: new MeaningWords() } : {}),
  };
  const sets = new Map<string, string>();
  const hide = (text: string) => redactValue(text, redaction);
  const inFrame = framed(scene.parts);
  const setOf = (set: string) => {
    if (set !== '' && !sets.has(set)) sets.set(set, `set-${sets.size + 1}`);
    return sets.get(set) ?? '';
  };
  const parts = scene.parts.map((part): Part => {
    // No rule reads the words of navigation, header and footer: who is signed in, and what is theirs, stands there.
    const redactIt = inFrame.has(part.id) ? redactFrame : redactText;
    const say = (text: string) => redactIt(text, redaction);
    return {
      ...part,
      box: part.box && { ...part.box, left: coarse(part.box.left), right: coarse(part.box.right) },
      name: say(part.name),
      description: say(part.description),
      text: part.field ? hide(part.text) : say(part.text),
      field: part.field && fieldOf(part.field, say),
      set: setOf(part.set),
      options: part.options.map(({ text, selected }): Option => ({ text: say(text), selected })),
    };
  });
  return {
    scene: { title: redactText(scene.title, redaction), language: languageTag(scene.language), parts },
    addresses: redaction.addresses,
  };
}

const TYPES = ['text', 'search', 'url', 'email', 'number', 'tel', 'password'];
/** The names of `autocomplete` that a rule reads, or that say what a field is for. */
const AUTOCOMPLETE =
  /^(?:on|off|name|username|nickname|email|tel|one-time-code|new-password|current-password|url|organization|cc-[a-z-]{1,20})$/;
const ENTER = ['enter', 'done', 'go', 'next', 'previous', 'search', 'send'];

function fieldOf(field: Field, say: (text: string) => string): Field {
  const listed = (value: string, all: readonly string[], else_: string) =>
    all.includes(value) ? value : else_;
  return {
    kind: field.kind,
    type: listed(field.type, TYPES, 'text'),
    placeholder: say(field.placeholder),
    autocomplete: AUTOCOMPLETE.test(field.autocomplete) ? field.autocomplete : '',
    maxLength: field.maxLength,
    combobox: field.combobox,
    enter: listed(field.enter, ENTER, ''),
  };
}

function languageTag(language: string): string {
  return /^[a-z]{2,3}(?:[-_][a-z0-9]{2,4}){0,2}$/i.test(language) ? language : '';
}
