import { extractAddresses } from '../address/extract.ts';
import { fold } from '../lexicon/fold.ts';
import type { Hit } from '../lexicon/hit.ts';
import { meaningOf } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import { bareLimit, deniesOthers } from './left-out.ts';
import { ownName } from './notes.ts';
import { holds, isChoice, isTyped, type View } from './view.ts';

/** How far up a toggle and what describes it may meet. */
const LEVELS = 4;
const LONGEST_DESCRIPTION = 160;

/**
 * What describes a toggle in its own part, where its label only says that it limits, and the description from where:
 * "Do not answer strangers" over "Only computers on the list are served". Empty where it does not.
 */
export function describedLimit(part: Part, label: string, view: View): string {
  if (bareLimit(label) === null && !deniesOthers(label)) return '';
  const own = view
    .around(part)
    .slice(0, LEVELS)
    .findLast((at) => view.inside(at).every(({ id, role }) => id === part.id || !isOther(role)));
  const texts = own
    ? view
        .inside(own)
        .filter(({ role, text }) => role === 'text' && text !== label)
        .map(({ text }) => text)
    : [];
  const said = texts.filter((text) => text.length <= LONGEST_DESCRIPTION).map(meaning);
  return said.includes('restricts') && !said.includes('opens') ? texts.join(' ') : '';
}

const meaning = (text: string) => meaningOf(text, false).meaning;

function isOther(role: Part['role']): boolean {
  return isChoice({ role } as Part) || role === 'textbox' || role === 'secret';
}

/** How far up a toggle and the control that it opens may meet. */
const REACH = 3;

/**
 * The word that limits in the label of a toggle, where the text control that comes next is called by the same words, and
 * a hint of it names IPs or shows an address: "Serve known callers only" before "Known callers". Null where it is not.
 */
export function limitOfNext(part: Part, label: string, view: View): Hit | null {
  const limit = bareLimit(label);
  const next = view.parts.find((other) => other.id > part.id && (isTyped(other) || isChoice(other)));
  if (!limit || next?.role !== 'textbox') return null;
  const at = view
    .around(part)
    .slice(0, REACH)
    .find((around) => holds(around, next));
  const hints = view
    .near(next)
    .filter(({ level, side }) => level <= 2 && side === 'after')
    .map(({ text }) => text);
  const isIp = (text: string) => read(text).has('ip') || extractAddresses(text).length > 0;
  return at && isCalledIn(ownName(next), label) && [next.text, ...hints].some(isIp) ? limit : null;
}

/** In scripts without blanks a word begins where ideographs follow kana. */
const WORD =
  /\p{Script=Han}*[\p{Script=Hiragana}\p{Script=Katakana}]+|\p{Script=Han}+|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The fewest letters of all words together that are no chance. */
const FEWEST = 8;
const FEWEST_DENSE = 4;

/** Whether every word of a name stands in a label, too. */
function isCalledIn(name: string, label: string): boolean {
  const words = fold(name).match(WORD) ?? [];
  const said = fold(label);
  const all = new Set(said.match(/[\p{L}\p{M}]+/gu));
  const isDense = DENSE.test(name);
  const letters = words.join('').length;
  return (
    letters >= (isDense ? FEWEST_DENSE : FEWEST) &&
    words.every((word) => (isDense ? said.includes(word) : all.has(word)))
  );
}
