import { meaningOf } from '../lexicon/meanings.ts';
import { read } from '../lexicon/read.ts';
import type { Part } from '../page/scene.ts';
import type { Choice, SwitchCandidate } from './candidates.ts';
import { choiceGroups, group, headingsOver, sides } from './choices.ts';
import { drawnChoices, drawnToggles } from './drawn.ts';
import { completed } from './left-out.ts';
import { describedLimit, limitOfNext } from './limits-beside.ts';
import { holds, isChoice, isTyped, type View } from './view.ts';

const LONGEST_HEADING = 90;

/** Everything on a page that could be the switch of a restriction; what is only drawn, where nothing else is there. */
export function switchCandidates(view: View): SwitchCandidate[] {
  const groups = choiceGroups(view);
  const grouped = new Set(groups.flatMap(({ choices }) => choices.map(({ part }) => part.id)));
  const singles = view.parts
    .filter((part) => !grouped.has(part.id))
    .flatMap((part): SwitchCandidate[] => {
      if (part.role === 'toggle' || part.role === 'pressed') return toggle(part, view);
      if (part.role === 'select') return select(part, view);
      if (part.role === 'opener' || part.menu) return opener(part, view);
      return [];
    });
  const found = [...groups, ...singles];
  const pairs = drawnChoices(view).map((parts) => group(parts, view));
  const toggles = drawnToggles(view).flatMap(({ part, marked }) => toggle(part, view, marked));
  return [...found, ...apart(pairs, found), ...apart(toggles, [...found, ...pairs])];
}

/** What is drawn counts only where it is no part of a control that is already known. */
function apart(drawn: readonly SwitchCandidate[], known: readonly SwitchCandidate[]): SwitchCandidate[] {
  return drawn.filter(
    ({ group }) => !known.some((other) => holds(group, other.first) || holds(other.group, group)),
  );
}

function toggle(part: Part, view: View, marked = part.marked): SwitchCandidate[] {
  const named = toggleLabel(part, view);
  if (named === '') return [];
  const headings = headingsOver(part, view);
  const { label, meant } = saidBy(part, named, view);
  const choice: Choice = { part, label, chosen: part.checked ?? marked, disabled: part.disabled, meant };
  return [
    {
      kind: 'toggle',
      group: part,
      first: part,
      last: part,
      choices: [choice],
      label,
      headings,
      headed: headings.some((text) => read(text).has('ip')),
      on: choice,
      off: null,
    },
  ];
}

/** What a toggle says: by its label, with what describes it, or with the control that it opens. */
function saidBy(part: Part, named: string, view: View): Pick<Choice, 'label' | 'meant'> {
  const own = meaningOf(named, false);
  if (own.meaning !== 'unclear') return { label: named, meant: own };
  const described = describedLimit(part, named, view);
  if (described !== '') {
    const label = `${named} ${described}`;
    return { label, meant: meaningOf(label, false) };
  }
  const limit = limitOfNext(part, named, view);
  return { label: named, meant: limit ? { meaning: 'restricts', how: 'composed', by: [limit] } : own };
}

/** The label of a toggle is short; what is longer is a description that may speak of others. */
function toggleLabel(part: Part, view: View): string {
  const own = part.name || part.text || view.words(part);
  if (/\p{L}{2}/u.test(own) && !isStateWord(own)) return own.slice(0, LONGEST_HEADING);
  const near = view
    .near(part)
    .filter((text) => !view.inside(text.part).some(isChoice) && !isChoice(text.part));
  const closest = near.filter(({ level }) => level === near[0]?.level && level <= 3);
  return closest
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST_HEADING);
}

function isStateWord(text: string): boolean {
  return text.length <= 12 && read(text).has('yes', 'no') && !read(text).has('ip');
}

function select(part: Part, view: View): SwitchCandidate[] {
  if (!part.seen || part.checked === true || part.options.length > 8) return [];
  const headings = [part.name, ...headingsOver(part, view)].filter((text) => text !== '');
  const headed = headings.some((text) => read(text).has('ip'));
  const said = part.options
    .filter(({ text }) => text.trim() !== '')
    .map(
      ({ text, selected }): Choice => ({
        part,
        label: text,
        chosen: selected,
        disabled: part.disabled,
        meant: meaningOf(text, headed),
      }),
    );
  const choices = completed(said, headings);
  return [
    {
      kind: 'select',
      group: part,
      first: part,
      last: part,
      choices,
      label: part.text,
      headings,
      headed,
      ...sides(choices),
    },
  ];
}

/** A closed menu tells only what is chosen. */
function opener(part: Part, view: View): SwitchCandidate[] {
  const frame = [part, ...view.around(part).slice(0, 2)].find((at) => (at.text || view.words(at)) !== '');
  if (!frame || view.inside(frame).some((other) => isTyped(other) && other.id !== part.id)) return [];
  const shown = (frame.text || view.words(frame)).slice(0, 120);
  const headings = [part.name, ...headingsOver(frame, view)].filter((text) => text !== '' && text !== shown);
  const headed = headings.some((text) => read(text).has('ip'));
  const meant = meaningOf(shown, headed);
  const choice: Choice = { part, label: shown, chosen: true, disabled: part.disabled, meant };
  const isOn = meant.meaning === 'restricts';
  return [
    {
      kind: 'opener',
      group: frame,
      first: part,
      last: part,
      choices: [choice],
      label: shown,
      headings,
      headed,
      on: isOn ? choice : null,
      off: isOn ? null : choice,
    },
  ];
}
