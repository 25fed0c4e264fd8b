import { aboutOthers, meaningOf } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { Reading } from '../../lexicon/reading.ts';
import type { Part } from '../../page/scene.ts';
import type { SwitchCandidate } from '../candidates.ts';
import { verbSays } from '../verbs.ts';
import { holds, isPressable, isTyped, type View, verbOf } from '../view.ts';

/** How many characters at the beginning of a label say what it is about. */
export const BEGINNING = 24;
/** The most characters of a text beside a switch that counts as a hint. */
const LONGEST_HINT = 160;

/** The labels of a switch's choices, each cut to 90 characters. */
export const labels = ({ choices }: SwitchCandidate) => choices.map(({ label }) => label.slice(0, 90));
/** Whether a text names IPs. */
export const namesIp = (text: string) => read(text).has('ip');
/** Whether the meaning of any choice of a switch comes from a known phrase. */
export const isCertain = ({ choices }: SwitchCandidate) =>
  choices.some(({ meant }) => meant.how === 'certain');
/** Whether a switch is one control that is on or off. */
export const isSingle = ({ kind }: SwitchCandidate) => kind === 'toggle';

/**
 * Whether a label names a right of a key: "Withdrawals (need an IP restriction)" names what moves funds
 * before IP.
 */
export function isRight(label: string): boolean {
  const reading = read(label);
  return (
    reading.before('moves', 'ip') &&
    !meaningOf(label, false).by.some((hit) => hit.at < (reading.first('moves')?.at ?? 0))
  );
}

/**
 * Whether a switch asks from where a key may be used, and names neither IP nor anything else that can be
 * limited: "Where may this key be used from?" – "Anywhere".
 */
export function asksWhere(candidate: SwitchCandidate): boolean {
  const said = labels(candidate);
  if (
    candidate.headed ||
    said.some(namesIp) ||
    candidate.headings.some(aboutOthers) ||
    said.some(aboutOthers)
  )
    return false;
  return (
    said.some((label) => read(label).has('anywhere', 'place')) ||
    candidate.headings.some((text) => read(text).has('place'))
  );
}

/** The short texts beside a switch, at most four levels up. */
export function beside(candidate: SwitchCandidate, view: View): readonly string[] {
  const near = view
    .near(candidate.group)
    .filter(({ level, text }) => level <= 4 && text.length <= LONGEST_HINT);
  return near.map(({ text }) => text);
}

/** Whether the next text control after a switch is close by, and is named for IPs or holds them. */
export function fieldFollows({ last }: SwitchCandidate, view: View): boolean {
  const part = view.parts.find((other) => other.id > last.id && isTyped(other) && other.role === 'textbox');
  if (!part) return false;
  const around = view.around(last).findIndex((at) => holds(at, part));
  const texts = [
    part.name,
    part.field?.placeholder ?? '',
    ...view
      .near(part)
      .filter(({ level, text }) => level <= 3 && text.length < 90)
      .map(({ text }) => text),
  ];
  return (
    around >= 0 &&
    around <= 4 &&
    (texts.some((text) => read(text).has('ip', 'field')) || /^[\d.:a-f/\s,;]{7,}$/i.test(part.text))
  );
}

/** Whether a button searches in the nearest part around a switch that has buttons with words. */
export function searchesBeside(candidate: SwitchCandidate, view: View): boolean {
  for (const at of view.around(candidate.last).slice(0, 5)) {
    const buttons = view
      .inside(at)
      .filter(
        (part) => isPressable(part) && part.role === 'button' && part.seen && /\p{L}/u.test(verbOf(part)),
      );
    if (buttons.length === 0) continue;
    return buttons.some(
      (part) => verbOf(part).length <= 24 && verbSays(part, 'search', 'query') && !namesIp(verbOf(part)),
    );
  }
  return false;
}

/**
 * Whether a switch is the one that can be changed among others that say the same and are locked, each beside
 * a button that edits: a list of keys, of which one is being edited.
 */
export function isUnlockedOne({ on, off, group }: SwitchCandidate, view: View): boolean {
  if (!on || !off || on.disabled || off.disabled) return false;
  return view.parts.some((part) => {
    const isTwin = part.role === on.part.role && (part.name || part.text) === on.label;
    if (!isTwin || !part.disabled || holds(group, part)) return false;
    const branch = view.around(part).findLast((at) => !holds(at, group));
    return branch !== undefined && view.inside(branch).some((at) => isPressable(at) && verbSays(at, 'edit'));
  });
}

/** Whether the key itself, or its passphrase, is shown at most three levels around a switch. */
export function showsKeyAround({ first }: SwitchCandidate, view: View): boolean {
  return view
    .around(first)
    .slice(0, 3)
    .some((at) => at.role !== 'page' && view.inside(at).some(({ role }) => role === 'secret'));
}

/**
 * Whether a part says from which IPs something comes in that is no request of an API: "Accept signals from these IPs". A
 * choice says it whatever key is shown with it; a text may speak of alerts that the key itself sets off.
 */
export function letsInElse(part: Part, showsKey: boolean, view: View): boolean {
  return view.inside(part).some(({ role, name, text }) => {
    const isChoice = role === 'radio' || role === 'pressed';
    if (!isChoice && (showsKey || (role !== 'text' && role !== 'toggle'))) return false;
    const reading = read((name || text).slice(0, LONGEST_SAID));
    return reading.has('ip', 'address') && (reading.has('incoming') || (isChoice && speaksOfAlerts(reading)));
  });
}

const LONGEST_SAID = 200;

/** A word for an alert with a colon behind it is one: "Warning: anybody can use this key". */
const WARNING = /^\p{L}*\s?[:：]/u;

function speaksOfAlerts(reading: Reading): boolean {
  return reading.all('alert').some(({ at, length }) => !WARNING.test(reading.text.slice(at + length)));
}
