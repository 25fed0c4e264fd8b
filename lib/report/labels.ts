import { isChoice, isPressable, isTyped, type View, viewOf } from '../engine/view.ts';
import { read } from '../lexicon/read.ts';
import type { Part, Scene } from '../page/scene.ts';
import { focusOf, likeliest } from './focus.ts';
import { isLabel, type LabelKind, labelWordsOf, WORD } from './label-words.ts';
import { languagesOf } from './languages.ts';

/** A label of a control has at most so many characters, and so many words. */
const LONGEST = 80;
const MOST_WORDS = 10;
/** The same for buttons, and for what is only drawn as a control. */
const LONGEST_BUTTON = 32;
const MOST_BUTTON_WORDS = 3;
/** So many rows are a list of somebody's things; of those only what several say alike is the page's. */
const ROWS = 2;
/** How far around a control the text before it may stand that labels it. */
const LABEL_LEVELS = 3;

/** By label, as the page writes it: its words that may stay although no lexicon knows them, in small letters. */
export type LabelWords = ReadonlyMap<string, ReadonlySet<string>>;

/** A label, and what it stands for. */
type Label = readonly [text: string, kind: LabelKind];

/**
 * The words of a page's own labels that may stay although no lexicon knows them: of the controls of the part of the
 * page that matters. They stay in that label alone. What somebody typed, what stands in the rows of a list, in the
 * options of a select or in the frame of the page, and titles, are nobody's label: a word that stands there, too, goes.
 */
export function labelWords(scene: Scene): LabelWords {
  const view = viewOf(scene);
  const focus = focusOf(view);
  const inFocus = view.parts.slice(focus.id, focus.end);
  const control = likeliest(view);
  const labels = inFocus.flatMap((part) =>
    isInList(part, view) || isInFrame(part, view) ? [] : labelsAt(part, view, part.id === control?.id),
  );
  const languages = languagesOf(scene);
  const personal = personalWords(view, new Set(labels.map(([text]) => text)));
  const kept = new Map<string, Set<string>>();
  for (const [label, kind] of labels) {
    const words = labelWordsOf(label, kind, languages).filter((word) => !personal.has(word));
    if (words.length > 0) kept.set(label, new Set([...(kept.get(label) ?? []), ...words]));
  }
  return kept;
}

function labelsAt(part: Part, view: View, isLikeliest: boolean): readonly Label[] {
  const { name, text, field } = part;
  const short = (texts: readonly string[], kind: LabelKind) =>
    texts.filter((one) => isLabel(one, LONGEST, MOST_WORDS)).map((one): Label => [one, kind]);
  if (isTyped(part))
    return [
      ...short([name, field?.placeholder ?? ''], isLikeliest ? 'alone' : 'field'),
      ...short(labelBefore(part, view), 'field'),
    ];
  if (part.role === 'select') return short([name], 'field');
  if (isChoice(part)) return short([name, text, ...(name || text ? [] : textBeside(part, view))], 'choice');
  const isText = part.role === 'text' && isPressed(part, view);
  if (isText || isPressable(part) || part.role === 'opener')
    return [name, text]
      .filter((one) => isLabel(one, LONGEST_BUTTON, MOST_BUTTON_WORDS))
      .map((one): Label => [one, 'button']);
  return [];
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

/**
 * The words of what somebody typed, of lists, options, titles and the frame, and of texts of one word: they may be
 * anybody's.
 * @param labels what names a control is the page's where it stands as a text, too
 */
function personalWords(view: View, labels: ReadonlySet<string>): ReadonlySet<string> {
  const texts = view.parts.flatMap((part) => {
    const options = part.options.map(({ text }) => text);
    if (isTyped(part)) return [part.text];
    return labels.has(part.text) || !isPersonal(part, view) ? options : [part.text, ...options];
  });
  const words = [view.scene.title, ...texts].flatMap((text) => text.match(WORD) ?? []);
  return new Set(words.map((word) => word.toLowerCase()));
}

function isPersonal(part: Part, view: View): boolean {
  if (part.text.length > LONGEST_BUTTON) return false;
  if (part.role === 'heading' || part.role === 'tab') return read(part.text).hits.length === 0;
  if (part.role !== 'text' && !isPressable(part)) return false;
  if (!/\s/u.test(part.text.trim())) return true;
  return isInFrame(part, view) || (isInList(part, view) && !isRepeated(part, view));
}

/** Whether the text of a part stands elsewhere on the page, too: then it is the page's. */
function isRepeated({ text, id }: Part, view: View): boolean {
  return view.parts.some((other) => other.id !== id && other.text === text);
}
