import { extractAddresses } from '../address/extract.ts';
import type { Meaning } from '../lexicon/meaning.ts';
import { meaningOf } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import type { Choice, SwitchCandidate } from './candidates.ts';
import { completed } from './left-out.ts';
import { holds, isChoice, type View } from './view.ts';

const LONGEST_HEADING = 90;
/** How long a remark behind a heading may be. */
const LONGEST_REMARK = 60;
const HEADING_TEXTS = 3;
const MOST_CHOICES = 5;

/**
 * The sets of 2 to 5 choices that stand together: each choice belongs to the nearest part that holds a second
 * one of its set.
 */
export function choiceGroups(view: View): SwitchCandidate[] {
  const single = view.parts.filter((part) => isGrouped(part) && isPresent(part, view));
  const sets = new Map<string, Part[]>();
  for (const part of single) {
    const kin = single.filter(
      (other) => other.id !== part.id && other.set === part.set && other.role === part.role,
    );
    const home = view.around(part).find((at) => kin.some((other) => holds(at, other)));
    if (!home) continue;
    const key = `${home.id} ${part.role} ${part.set}`;
    sets.set(key, [...(sets.get(key) ?? []), part]);
  }
  return [...sets.values()]
    .filter((parts) => parts.length >= 2 && parts.length <= MOST_CHOICES)
    .map((parts) => group(parts, view));
}

/**
 * Whether a part is one of several choices: a radio, a tab, or a pressed button with words of its own. A
 * pressed button whose words stand beside it is a switch by itself.
 */
function isGrouped({ role, text }: Part): boolean {
  return role === 'radio' || (role === 'pressed' && text !== '') || role === 'tab';
}

/** A native control is often invisible behind a drawn one; then words beside it are seen. */
function isPresent(part: Part, view: View): boolean {
  return part.seen || part.name !== '' || (view.near(part)[0]?.level ?? 9) <= 2;
}

/** Makes one switch candidate of choices that stand together. */
export function group(parts: readonly Part[], view: View): SwitchCandidate {
  const [first, last] = [parts[0], parts.at(-1)] as [Part, Part];
  const headings = headingsOver(first, view);
  const headed = headings.some((text) => read(text).has('ip'));
  const home = view.around(first).find((at) => holds(at, last)) ?? first;
  const said = parts.map((part): Choice => {
    const label = labelOf(part, parts, view);
    return {
      part,
      label,
      chosen: part.checked ?? isMarked(part, parts),
      disabled: part.disabled,
      meant: meaningOf(label, headed),
    };
  });
  const choices = completed(said, headings);
  return {
    kind: 'choices',
    group: home,
    first,
    last,
    choices,
    label: '',
    headings,
    headed,
    ...sides(choices),
  };
}

/** Of drawn choices, the one that is marked as taken. */
function isMarked(part: Part, parts: readonly Part[]): boolean {
  return part.marked && parts.some(({ marked }) => !marked);
}

/**
 * The choice that restricts, by its own words or as the only other one beside the choice that opens; and the
 * one that opens, else the first unclear one.
 */
export function sides(choices: readonly Choice[]): { on: Choice | null; off: Choice | null } {
  const of = (meaning: Meaning) => choices.filter(({ meant }) => meant.meaning === meaning);
  const [restricts, opens, unclear] = [of('restricts'), of('opens'), of('unclear')];
  const on =
    restricts.length === 1
      ? restricts[0]
      : restricts.length === 0 && opens.length === 1 && unclear.length === 1
        ? unclear[0]
        : undefined;
  const off =
    opens.length > 0
      ? opens[0]
      : choices.find((choice) => choice !== on && choice.meant.meaning === 'unclear');
  return { on: on ?? null, off: off ?? null };
}

/** What a choice says: its name, its words, else what stands beside it in its own branch. */
function labelOf(part: Part, parts: readonly Part[], view: View): string {
  const own = part.name || part.text || view.words(part);
  if (/[\p{L}\p{N}]{2}/u.test(own)) return own;
  const branch = [part, ...view.around(part)].findLast(
    (at) => !parts.some((other) => other.id !== part.id && holds(at, other)),
  );
  const words = branch ? view.words(branch) : '';
  if (words !== '') return words;
  const after = view.near(part).find(({ side, level }) => side === 'after' && level <= 2);
  return after?.text ?? view.near(part)[0]?.text ?? '';
}

/**
 * The words right above a control, up to the next choice that is not its own. "Last changed from 198.51.100.7" is
 * said of something else; of "IP Restriction Current IP: 198.51.100.7" the remark is left out.
 */
export function headingsOver(part: Part, view: View): string[] {
  const before = view.near(part).filter(({ side }) => side === 'before');
  const end = before.findIndex((near) =>
    [near.part, ...view.inside(near.part)].some((other) => isChoice(other) || other.role === 'box'),
  );
  return (end < 0 ? before : before.slice(0, end))
    .map(({ text }) => withoutOwnIp(text))
    .filter((text) => text !== '' && text.length < LONGEST_HEADING && extractAddresses(text).length === 0)
    .slice(0, HEADING_TEXTS);
}

/** A heading without what is said behind it of the visitor's own IP. */
function withoutOwnIp(text: string): string {
  if (text.length > LONGEST_HEADING + LONGEST_REMARK || extractAddresses(text).length !== 1) return text;
  const reading = read(text);
  const mine = reading.first('mine');
  if (mine === null || !reading.has('ip')) return text;
  const before = reading.text.slice(0, mine.at).trim();
  return extractAddresses(before).length === 0 ? before : text;
}
