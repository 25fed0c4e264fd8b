import { extractAddresses } from '../../address/index.ts';
import type { Exchange } from '../../exchanges/index.ts';
import { blocksListed } from '../../lexicon/index.ts';
import { isWebForm } from '../field/web-form.ts';
import { textsNear } from '../label.ts';
import type { Signal } from '../signal.ts';
import { hasStem, namesIp } from '../stems.ts';
import { against, words } from '../words.ts';
import { addressFieldNear, handsOutNear } from './address-field.ts';
import type { ChoiceGroup } from './choices.ts';
import { meaningOf, type Reading } from './meaning.ts';
import { isAboutMoves, isAboutOthers, scopeOf } from './scope.ts';
import type { Choice, RestrictionSwitch } from './switch.ts';

/** How many texts before the first choice may be its heading. */
const HEADING_TEXTS = 3;

/**
 * Reads a group of choices as the restriction switch. It must speak of IPs, in a choice or in the heading, and the
 * words must leave exactly one choice that restricts. Of two choices in words that nobody knows, the one that is taken
 * restricts where the page shows a field for addresses with it, and opens where it shows none.
 */
export function choiceSwitch(
  { group, choices: all }: ChoiceGroup,
  exchange: Exchange,
): RestrictionSwitch | null {
  // "Block these IPs" turns on another list than the key's.
  const choices = all.filter(({ label }) => !blocksListed(label.slice(0, 90)));
  if (all.some((choice) => choice.chosen && !choices.includes(choice))) return null;
  const [first] = choices;
  if (!first) return null;
  const headed = headingNamesIp(first.element);
  const told = choices.some(({ label }) => namesIp(label.slice(0, 90)));
  if (!headed && !told && !asksWhereFrom(first.element, choices)) return null;
  // "Log in from any IP" is about the account, not about a key.
  if (
    choices.some(
      ({ label }) =>
        hasStem(label.slice(0, 90), against('device')) || /\blog[ -]?in\b/i.test(label.slice(0, 90)),
    )
  )
    return null;
  // "Only my IPs may withdraw" in every choice is a lock of the wallet.
  if (choices.every(({ label }) => isAboutMoves(label.slice(0, 60)))) return null;
  const read = choices.map((choice) => ({ choice, ...meaningOf(choice.label, exchange, headed) }));
  const last = choices.at(-1)?.element ?? first.element;
  const on =
    restricting(read) ?? (isTitled(first.element) ? restrictingByField(read, first.element, last) : null);
  if (!on) return null;
  // Words of its own making are believed beside a choice that opens, or under a heading that names IPs.
  if (on.how === 'composed') {
    const isBelieved = headed || read.some(({ meaning }) => meaning === 'opens');
    if (!isBelieved || isWebForm(first.element)) return null;
  }
  const off = read.find((entry) => entry !== on && entry.meaning !== 'third-party');
  const chosen = read.filter(({ choice }) => choice.chosen);
  return {
    kind: 'choices',
    group,
    last,
    state: stateOf(chosen.length === 1 ? chosen[0] : undefined, on),
    disabled: choices.every(({ disabled }) => disabled) || on.choice.disabled,
    change: (wanted) => {
      const target = wanted ? on : off;
      return target && !target.choice.chosen ? { kind: 'press', element: target.choice.press } : null;
    },
    isKnown: read.some(({ how }) => how === 'phrase'),
    signals: signalsOf(read, headed, on),
  };
}

/** "Where may this key be used from?" – "Anywhere": no word of IP, but of nothing else that can be limited either. */
function asksWhereFrom(first: Element, choices: readonly Choice[]): boolean {
  const labels = choices.map(({ label }) => label.slice(0, 90));
  const meanings = labels.map((label) => scopeOf(label)?.meaning);
  const told =
    labels.some((label) => hasStem(label, words.anywhere)) ||
    (meanings.includes('restricts') && meanings.includes('opens'));
  return told && ![...labels, ...headingTexts(first)].some(isAboutOthers);
}

interface Read extends Reading {
  readonly choice: Choice;
}

/** The one choice that restricts: by its own words, or as the only other one beside the choice that opens. */
function restricting(read: readonly Read[]): Read | null {
  const candidates = read.filter(({ meaning }) => meaning === 'restricts');
  if (candidates.length === 1) return candidates[0] ?? null;
  if (candidates.length > 1) return null;
  const rest = read.filter(({ meaning }) => meaning === 'unclear');
  const opens = read.filter(({ meaning }) => meaning === 'opens');
  return opens.length === 1 && rest.length === 1 ? (rest[0] ?? null) : null;
}

/** Of two choices that nobody knows the words of: which one restricts, by whether the taken one shows a field. */
function restrictingByField(read: readonly Read[], first: Element, last: Element): Read | null {
  const [a, b] = read;
  if (
    !a ||
    !b ||
    read.length > 2 ||
    read.some(({ meaning, choice }) => meaning !== 'unclear' || choice.disabled)
  )
    return null;
  if (a.choice.chosen === b.choice.chosen || !a.choice.element.matches(RADIO)) return null;
  if (handsOutNear(first, last)) return null;
  const taken = a.choice.chosen ? a : b;
  const other = taken === a ? b : a;
  return addressFieldNear(first, last) ? taken : other;
}

/** Tabs and pressed buttons ask all kinds of things; a radio answers the question above it. */
const RADIO = 'input[type="radio"], [role="radio"]';
const LONGEST_TITLE = 60;

/** Whether the words right above the choices name IPs, as a title does. */
function isTitled(first: Element): boolean {
  const [title] = textsNear(first, () => false).filter(({ side }) => side === 'before');
  return title !== undefined && title.text.length <= LONGEST_TITLE && namesIp(title.text);
}

function stateOf(chosen: Read | undefined, on: Read): RestrictionSwitch['state'] {
  if (!chosen) return 'unknown';
  if (chosen === on) return 'on';
  return chosen.meaning === 'third-party' ? 'third-party' : 'off';
}

function headingNamesIp(first: Element): boolean {
  return headingTexts(first).some(namesIp);
}

function headingTexts(first: Element): string[] {
  return (
    textsNear(first, () => false)
      .filter(({ side }) => side === 'before')
      .slice(0, HEADING_TEXTS)
      .map(({ text }) => text)
      // "Last changed from 198.51.100.7" is said of something else.
      .filter((text) => text.length < 90 && extractAddresses(text).length === 0)
  );
}

function signalsOf(read: readonly Read[], headed: boolean, on: Read): Signal[] {
  return [
    ...read.flatMap(({ meaning, by }) => (by ? [{ name: `switch:${meaning}:${by}`, weight: 3 }] : [])),
    ...(on.meaning === 'unclear' ? [{ name: 'switch:by-field', weight: 2 }] : []),
    ...(headed ? [{ name: 'heading:ip', weight: 2 }] : []),
  ];
}
