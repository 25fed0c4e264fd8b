import { isChoice, isPressable, isTyped, type View, viewOf } from '../engine/view.ts';
import type { Concept } from '../lexicon/concept.ts';
import { read } from '../lexicon/read.ts';
import type { Part, Scene } from '../page/scene.ts';
import { focusOf, likeliest } from './focus.ts';
import { hintsAt } from './hints.ts';
import { isLabel, labelWordsOf, WORD } from './label-words.ts';
import { languagesOf } from './languages.ts';

/** A label of a control has at most so many characters, and so many words that nobody knows. */
const LONGEST = 80;
const MOST_WORDS = 10;
/** The same for buttons, and for what is only drawn as a control. */
const LONGEST_BUTTON = 32;
const MOST_BUTTON_WORDS = 3;
/** A choice about a restriction has no more options than this. */
const MOST_OPTIONS = 6;
/** So many rows are a list of somebody's things; of those only what several say alike is the page's. */
const ROWS = 2;
/** How far around a control the text before it may stand that labels it. */
const LABEL_LEVELS = 3;

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
  const hints = hintsAt(likeliest(view), view, languages);
  const words = [...labels, ...hints].flatMap((label) =>
    labelWordsOf(label, languages).filter((word) => !isTitled(word, label, titles)),
  );
  return new Set(words.filter((word) => !outside.has(word)));
}

/** Headings in which the lexicon knows no word: the name of a key may be one. */
function titlesOf(view: View): readonly string[] {
  return view.parts
    .filter(({ role, text }) => role === 'heading' && text !== '' && read(text).hits.length === 0)
    .map(({ text }) => text.toLowerCase());
}

/**
 * Whether a word of a label comes from a title: "Edit hedge" under "Hedge". A label that is the title itself
 * is the page's.
 */
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

/**
 * The names of a button, unless they stand elsewhere as a text or heading, too: then they may be the name of
 * a key.
 */
function buttonLabels(part: Part, view: View): readonly string[] {
  return [part.name, part.text].filter((text) => {
    if (!isLabel(text, LONGEST_BUTTON, MOST_BUTTON_WORDS) || /\p{L}-\p{L}/u.test(text)) return false;
    return !view.parts.some(
      (other) =>
        other.id !== part.id && (other.role === 'text' || other.role === 'heading') && other.text === text,
    );
  });
}

/**
 * Whether a part shows a hand as the pointer, itself or around it, as what is only drawn as a control does.
 */
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

/** Whether the text of a part stands elsewhere on the page, too: then it is the page's. */
function isRepeated({ text, id }: Part, view: View): boolean {
  return view.parts.some((other) => other.id !== id && other.text === text);
}
