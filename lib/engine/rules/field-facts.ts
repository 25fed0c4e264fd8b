import { extractAddresses } from '../../address/extract.ts';
import { tokenize } from '../../address/token.ts';
import { blocksListed } from '../../lexicon/block-list.ts';
import type { Hit } from '../../lexicon/hit.ts';
import { aboutOthers, aboutWallets, meaningOf, speaksOfSource } from '../../lexicon/meanings.ts';
import { read } from '../../lexicon/read.ts';
import type { Part } from '../../page/scene.ts';
import type { Entry, FieldCandidate, World } from '../candidates.ts';
import { entriesIn } from '../entries.ts';
import { emptyOpens } from '../left-out.ts';
import { ownName } from '../notes.ts';
import { aboutOf, type Topic } from '../topic.ts';
import { canPress, holds, isTyped, type View, verbOf } from '../view.ts';
import {
  columnHeadOf,
  followsSwitch,
  groupOf,
  hintsOf,
  LABEL,
  labelOf,
  labelsBefore,
  saidOf,
} from '../world.ts';
import { formAround, opensRow } from './button-facts.ts';

/** Whether a short text names IPs. */
export const namesIp = (text: string) => text !== '' && text.length <= LABEL * 2 && read(text).has('ip');
/** The text of a control as tokens. */
export const tokensIn = (part: Part) => tokenize(part.text);
/** How many addresses and ranges stand in a control. */
const addressesIn = (part: Part) => tokensIn(part).filter(({ kind }) => kind !== 'other').length;
/** Whether at least half of what stands in a control are addresses or ranges. */
export const holdsAddresses = (part: Part) =>
  addressesIn(part) > 0 && addressesIn(part) * 2 >= tokensIn(part).length;
/** Whether the placeholder of a control shows an address as an example. */
export const isSampled = ({ field }: Part) =>
  tokenize(field?.placeholder ?? '').some(({ kind }) => kind !== 'other');
/** Whether a switch before a control, or entries beside it, already say that it is the field. */
export const isKnown = (c: FieldCandidate, w: World) =>
  followsSwitch(c, w) || entriesBeside(c, w.view).length > 0;

/**
 * Whether the label limits where requests come from, without the word IP: "Bound addresses", "Trusted
 * sources"; or asks from where, of a list that lets everyone in while it is empty.
 */
export function limitsSource(candidate: FieldCandidate, view: View): boolean {
  const { part, lines } = candidate;
  const label = labelOf(candidate, view);
  const [before = ''] = labelsBefore(lines?.list ?? part, view);
  const isSaid =
    meaningOf(label, false).meaning === 'restricts' &&
    !aboutOthers(label) &&
    hintsOf(candidate, view).some(saysSource);
  return (
    !namesIp(label) && (isSaid || emptyOpens(before, part.field?.placeholder ?? '', hintsOf(candidate, view)))
  );
}

/** Whether a text names IPs or says from where a key works. "Any address" may as well be one of a wallet. */
export function saysSource(text: string): boolean {
  const reading = read(text);
  const isElse = (at: number) => !reading.all('address').some((address) => address.at === at);
  return (
    reading.has('ip', 'anywhere') ||
    (speaksOfSource(text) && reading.all('place').some(({ at }) => isElse(at)))
  );
}

/** Whether a label or a hint says that the listed IPs are kept out. */
export function keepsOut(candidate: FieldCandidate, view: View): boolean {
  const { part, lines } = candidate;
  const near = view.near(lines?.list ?? part).filter(({ level }) => level <= 3);
  return (
    [part.name, part.description].some((text) => text !== '' && blocksListed(text)) ||
    near.some(({ text, side }) => blocksListed(text, side === 'before' ? undefined : 'sentence'))
  );
}

/** The entries that stand beside a text control, in the part that holds no other one. */
export function entriesBeside(candidate: FieldCandidate, view: View): readonly Entry[] {
  return entriesIn(groupOf(candidate, view), [candidate.part], false, view);
}

/** Whether anything close to a control names IPs: its name, its label, a hint right beside it, a sample. */
export function saysIp(candidate: FieldCandidate, view: View): boolean {
  const { part, lines } = candidate;
  const own = [
    labelOf(candidate, view),
    part.name,
    part.description,
    part.field?.placeholder ?? '',
    ...columnHeadOf(part, view),
  ];
  const close = view
    .near(lines?.list ?? part)
    .filter(({ level, text }) => level <= 2 && text.length <= 160)
    .map(({ text }) => text);
  // "Access restriction" calls a list of IPs by its own name alone.
  return (
    own.some((text) => read(text).has('field')) ||
    [...own, ...close].some((text) => read(text).has('ip') || extractAddresses(text).length > 0)
  );
}

/**
 * Whether titles say that a part is about a topic.
 * @param isFar whether a title of an unknown section must stand in between, or must not
 */
export function isUnder(part: Part, wanted: Topic, isFar: boolean, view: View): boolean {
  const about = aboutOf(part, view);
  return about.topic === wanted && about.isFar === isFar;
}

/** Whether a button searches. */
export function searches(button: Part): boolean {
  const verb = verbOf(button);
  return verb.length <= 24 && read(verb).has('search', 'query') && !read(verb).has('ip');
}

/** Whether a text about IPs is about notes or names for them; a longer word that holds the one for a name is none. */
export function namesNote(text: string): boolean {
  const reading = read(text);
  const isOwn = ({ at, length }: Hit) =>
    !reading.hits.some(
      (other) => other.length > length && other.at <= at && other.at + other.length >= at + length,
    );
  return namesIp(text) && !reading.has('field', 'key') && reading.all('name').some(isOwn);
}

/** Whether a label names something that is no list of IPs. */
export function isElse(label: string): boolean {
  const reading = read(label);
  return (
    reading.has('secret', 'code', 'search', 'amount', 'name', 'symbol', 'contact', 'user-id', 'prose') ||
    aboutWallets(label)
  );
}

/** Whether a control asks who somebody is or how to reach them; a code that was mailed is no such thing. */
function asksWho(control: Part, view: View): boolean {
  const { type = '', autocomplete = '' } = control.field ?? {};
  if (/^(?:email|tel)$/.test(type) || /email|tel|organization/.test(autocomplete)) return true;
  const label = ownName(control) || (labelsBefore(control, view)[0] ?? '');
  return label.length <= LABEL && read(label).has('contact') && !read(label).has('code', 'secret', 'ip');
}

/** Whether the form of a control also asks who somebody is, or how to reach them. */
export function asksContact({ part }: FieldCandidate, view: View): boolean {
  return [formAround(part, view), view.dialogOf(part)].some(
    (at) =>
      at !== null &&
      view.inside(at).some((other) => isTyped(other) && other.id !== part.id && asksWho(other, view)),
  );
}

/**
 * Whether a control follows a switch, or a label or a text near it says that a key is limited, open or bound
 * to an app.
 */
export function saysLimit(candidate: FieldCandidate, world: World): boolean {
  const { view } = world;
  const near = view
    .near(candidate.lines?.list ?? candidate.part)
    .filter(({ level }) => level <= 3)
    .map(({ text }) => text);
  return (
    followsSwitch(candidate, world) ||
    [...saidOf(candidate, view), ...near].some((text) => meaningOf(text, false).meaning !== 'unclear')
  );
}

/**
 * Whether a control is the one line of a small dialog that takes one address into a list behind it: its title or its
 * button says to add, or a button behind it does, and nothing of a key or of a list is in it.
 */
export function addsOne(candidate: FieldCandidate, view: View): boolean {
  const { part } = candidate;
  const dialog = view.dialogOf(part);
  if (!dialog || part.field?.kind !== 'line' || candidate.lines || part.wraps || part.field.combobox)
    return false;
  const inside = view.inside(dialog);
  const verbs = inside.filter(canPress).map(verbOf);
  const said = [
    dialog.name,
    ...inside.filter(({ role }) => role === 'heading').map(({ text }) => text),
    ...verbs,
  ];
  const takesMany = hintsOf(candidate, view).some((text) => read(text).has('comma', 'semicolon', 'space'));
  return (
    !takesMany &&
    inside.filter(isTyped).length <= 2 &&
    !inside.some(({ role, seen }) => (role === 'radio' || role === 'toggle' || role === 'select') && seen) &&
    entriesBeside(candidate, view).length === 0 &&
    !verbs.some((verb) => read(verb).has('add-row')) &&
    (said.some((text) => text.length <= LABEL && read(text).has('add') && !read(text).has('edit')) ||
      view.parts.some((other) => !holds(dialog, other) && opensRow(other)))
  );
}
