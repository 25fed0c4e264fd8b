import { isChoice, isPressable, isTyped, type View, viewOf } from '../engine/view.ts';
import { isNoName } from '../form/name/secret-shape.ts';
import { type Concept, read } from '../lexicon/index.ts';
import type { Part, Scene } from '../page/scene.ts';
import { focusOf } from './focus.ts';
import { languagesOf } from './languages.ts';
import { isOddWord } from './text.ts';

/** A label of a control has at most so many characters, and so many words that nobody knows. */
const LONGEST = 80;
const MOST_WORDS = 10;
/** A button's, and what is only drawn as a control. */
const LONGEST_BUTTON = 32;
const MOST_BUTTON_WORDS = 3;
/** A choice about a restriction has no more options than this. */
const MOST_OPTIONS = 6;
/** So many rows are a list of somebody's things; of those only what several say alike is the page's. */
const ROWS = 2;
/** How far around a control the text before it may stand that labels it. */
const LABEL_LEVELS = 3;

/** The letters of a word, as the redaction takes them apart. */
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The words of a page's own labels that may stay although no lexicon knows them, in small letters: what names a
 * control, a choice, a column or a button of the part of the page that matters. What somebody typed, what stands in the
 * rows of a list or in the frame of the page, and headings, name no control: their words stay only where a label has
 * them, too.
 */
export function labelWords(scene: Scene): ReadonlySet<string> {
  const view = viewOf(scene);
  const focus = focusOf(view);
  const inFocus = (part: Part) => part.id >= focus.id && part.id < focus.end;
  const outside = personalWords(view);
  const labels = view.parts.flatMap((part) =>
    isInList(part, view) || isInFrame(part, view) ? [] : labelsAt(part, view, inFocus(part)),
  );
  const titles = titlesOf(view);
  const languages = languagesOf(scene);
  const words = labels.flatMap((label) =>
    wordsOf(label, languages).filter((word) => !isTitled(word, label, titles)),
  );
  return new Set(words.filter((word) => !outside.has(word)));
}

/** Headings in which the lexicon knows no word: the name of a key may be one. */
function titlesOf(view: View): readonly string[] {
  return view.parts
    .filter(({ role, text }) => role === 'heading' && text !== '' && read(text).hits.length === 0)
    .map(({ text }) => text.toLowerCase());
}

/** "Edit hedge" under "Hedge" names what the title names; a label that is the title itself is the page's. */
function isTitled(word: string, label: string, titles: readonly string[]): boolean {
  const said = label.toLowerCase();
  return titles.some((title) => title !== said && said.includes(title) && title.includes(word));
}

function labelsAt(part: Part, view: View, isInFocus: boolean): readonly string[] {
  if (part.role === 'column-head')
    return [part.text, part.name, view.words(part)].filter((text) =>
      isLabel(text, LONGEST_BUTTON, MOST_BUTTON_WORDS),
    );
  if (isTyped(part)) {
    const { name, field } = part;
    return [name, field?.placeholder ?? '', ...(isInFocus ? labelBefore(part, view) : [])].filter((text) =>
      isLabel(text, LONGEST, MOST_WORDS),
    );
  }
  if (!isInFocus) return [];
  if (part.role === 'select')
    return [part.name, ...optionsOf(part)].filter((text) => isLabel(text, LONGEST, MOST_WORDS));
  if (isChoice(part) || part.role === 'tab')
    return [part.name, part.text, ...(part.name || part.text ? [] : textBeside(part, view))].filter((text) =>
      isLabel(text, LONGEST, MOST_WORDS),
    );
  const isText = part.role === 'text' && isPressed(part, view);
  if (isText) return [part.text].filter((text) => isLabel(text, LONGEST_BUTTON, MOST_BUTTON_WORDS));
  return isPressable(part) || part.role === 'opener' ? buttonLabels(part, view) : [];
}

/** What only options about a restriction say; a menu of accounts has names. */
const SAID_BY_CHOICES: readonly Concept[] = [
  'ip',
  'restricted',
  'unrestricted',
  'anywhere',
  'any',
  'restrict',
  'open',
  'yes',
  'no',
];

function optionsOf({ options }: Part): readonly string[] {
  const texts = options.map(({ text }) => text);
  return texts.length <= MOST_OPTIONS && texts.some((text) => read(text).has(...SAID_BY_CHOICES))
    ? texts
    : [];
}

/** What a button is called, unless that is written somewhere else, too: then it may be what a key is called. */
function buttonLabels(part: Part, view: View): readonly string[] {
  return [part.name, part.text].filter((text) => {
    if (!isLabel(text, LONGEST_BUTTON, MOST_BUTTON_WORDS) || /\p{L}-\p{L}/u.test(text)) return false;
    return !view.parts.some(
      (other) =>
        other.id !== part.id && (other.role === 'text' || other.role === 'heading') && other.text === text,
    );
  });
}

/** What is only drawn as a control shows a hand, itself or around it. */
function isPressed(part: Part, view: View): boolean {
  return part.clickable || (view.around(part)[0]?.clickable ?? false);
}

/** The text right before a control that has no words of its own; what stands first of all there is a title, and may be a name. */
function labelBefore(part: Part, view: View): readonly string[] {
  if (/\p{L}{3}/u.test(part.name)) return [];
  const before = view
    .near(part)
    .filter(
      ({ side, level, part: other }) =>
        side === 'before' && level <= LABEL_LEVELS && other.role !== 'heading',
    );
  const [nearest] = before;
  const said = view.near(part).filter(({ side }) => side === 'before');
  return nearest && said.length > 1 && !isPressed(nearest.part, view) ? [nearest.text] : [];
}

function textBeside(part: Part, view: View): readonly string[] {
  const nearest = view.near(part).find(({ level }) => level <= 2);
  return nearest ? [nearest.text] : [];
}

function isInFrame(part: Part, view: View): boolean {
  return view.around(part).some(({ role }) => role === 'page-frame');
}

/** Whether a part stands in one of several rows or items that are alike. */
function isInList(part: Part, view: View): boolean {
  return view.around(part).some((at) => {
    if (at.role !== 'row' && at.role !== 'item') return false;
    const parent = view.parts[at.parent];
    const alike = parent
      ? view.children(parent).filter(({ role, id }) => role === at.role && !isHead(id, view))
      : [];
    return alike.length >= ROWS;
  });
}

function isHead(id: number, view: View): boolean {
  const row = view.parts[id];
  return row !== undefined && view.children(row).every(({ role }) => role === 'column-head');
}

/** The words of what somebody typed or of what stands in lists and in the frame: they may be anybody's. */
function personalWords(view: View): ReadonlySet<string> {
  const texts = view.parts.flatMap((part) => {
    if (isTyped(part)) return [part.text];
    if (part.role !== 'text' && !isPressable(part)) return [];
    const isAlone = part.text.length <= LONGEST_BUTTON;
    return isAlone && (isInFrame(part, view) || (isInList(part, view) && !isRepeated(part, view)))
      ? [part.text]
      : [];
  });
  return new Set(texts.flatMap((text) => text.match(WORD) ?? []).map((word) => word.toLowerCase()));
}

/** What several rows say alike is the page's. */
function isRepeated({ text, id }: Part, view: View): boolean {
  return view.parts.some((other) => other.id !== id && other.text === text);
}

/** Whether a text could be a label: short, words of letters, not the shape of a secret. */
function isLabel(text: string, longest: number, mostWords: number): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > longest || isNoName(trimmed)) return false;
  return trimmed.split(/\s+/u).length <= mostWords;
}

/** The words of a label that may stay: of a language, in a case that words have, and none that a person may be called. */
function wordsOf(label: string, languages: ReadonlySet<string>): readonly string[] {
  const pieces = label.split(/\s+/u).filter((piece) => !isOddWord(piece));
  const isOtherwise = OTHER.test(label);
  const isKnown = (piece: string) =>
    read(piece).hits.some(({ at, languages: own }) => at === 0 && own.some((one) => languages.has(one)));
  const isStrangeCapital = (piece: string | undefined) =>
    piece !== undefined && isCapital(piece) && !isKnown(piece);
  return pieces
    .filter((piece, place) => {
      if (isKnown(piece)) return true;
      // "Edit Jane", "Jane Doe", "María-José", "Jane's"; a single capital begins a label, too. German has them inside.
      const isPair =
        isCapital(piece) &&
        [pieces[place - 1], pieces[place + 1]].some(isStrangeCapital) &&
        !isGermanNoun(label, languages);
      const isInside = place > 0 && isCapital(piece) && !languages.has('de');
      const isForeign = isOtherwise && /^\P{L}*\p{Script=Latin}/u.test(piece);
      return !isPair && !isInside && !isForeign && !/\p{L}['’]s$|\p{L}-\p{Lu}/u.test(piece);
    })
    .flatMap((piece) => piece.match(WORD) ?? [])
    .filter(isSpeakable)
    .map((word) => word.toLowerCase());
}

/** "Zugelassene Absender": an adjective and a noun, and as likely as not no name. */
const isGermanNoun = (label: string, languages: ReadonlySet<string>) =>
  languages.has('de') && /^\p{Lu}\p{Ll}{5,}(?:e|en|er|es) \p{Lu}\p{Ll}+$/u.test(label.trim());

const OTHER = /[[\p{L}]--[\p{Script=Latin}]]/v;
const isCapital = (piece: string) => /^\P{L}*\p{Lu}\p{Ll}/u.test(piece);

const LONGEST_WORD = 28;
const CASES = /^(?:\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}{1,12}|[\p{Lo}\p{Lm}\p{M}]+)$/u;

/** Words have vowels, and no long runs without one. */
function isSpeakable(word: string): boolean {
  if (word.length > LONGEST_WORD || !CASES.test(word)) return false;
  if (!/^\p{Script=Latin}/u.test(word) || word.length < 4) return true;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    /[aeiouyıæøœ]/u.test(plain) && !/[bcdfghjklmnpqrstvwxz]{6}/u.test(plain) && !/[aeiouy]{5}/u.test(plain)
  );
}
