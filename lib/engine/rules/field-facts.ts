import { tokenize } from '../../address/index.ts';
import {
  aboutOthers,
  aboutWallets,
  blocksListed,
  type Hit,
  meaningOf,
  read,
  speaksOfSource,
} from '../../lexicon/index.ts';
import type { Part } from '../../page/scene.ts';
import { keyEvidence } from '../key-evidence.ts';
import { ownName } from '../lines.ts';
import { aboutOf, type Topic } from '../topic.ts';
import { holds, isPressable, isShownSecret, isTyped, type View, verbOf } from '../view.ts';
import {
  entriesBeside,
  type FieldCandidate,
  followsSwitch,
  groupOf,
  hintsOf,
  LABEL,
  labelOf,
  labelsBefore,
  type World,
} from '../world.ts';
import { isEntryButton, savesIn } from './button-facts.ts';

/** Whether a short text names IPs. */
export const namesIp = (text: string) => text !== '' && text.length <= LABEL * 2 && read(text).has('ip');
/** What stands in a control, taken apart. */
export const tokensIn = (part: Part) => tokenize(part.text);
/** How many addresses and ranges stand in a control. */
export const addressesIn = (part: Part) => tokensIn(part).filter(({ kind }) => kind !== 'other').length;
/** Whether most of what stands in a control are addresses. */
export const holdsAddresses = (part: Part) =>
  addressesIn(part) > 0 && addressesIn(part) * 2 >= tokensIn(part).length;
/** Whether its placeholder shows an address for an example. */
export const isSampled = ({ field }: Part) =>
  tokenize(field?.placeholder ?? '').some(({ kind }) => kind !== 'other');
/** Whether a switch before it or entries beside it already say that it is the field. */
export const isKnown = (c: FieldCandidate, w: World) =>
  followsSwitch(c, w) || entriesBeside(c, w.view).length > 0;

/** "Bound addresses", "Trusted sources": what limits, and where requests come from, without the word IP in it. */
export function limitsSource(candidate: FieldCandidate, view: View): boolean {
  const label = labelOf(candidate, view);
  return (
    !namesIp(label) &&
    meaningOf(label, false).meaning === 'restricts' &&
    !aboutOthers(label) &&
    hintsOf(candidate, view).some(saysSource)
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

/** Everything that a control is called: by its name, its placeholder, the label before it. */
export function saidOf({ part, lines }: FieldCandidate, view: View): readonly string[] {
  const [label] = labelsBefore(lines?.list ?? part, view);
  return [part.name, part.field?.placeholder ?? '', label ?? ''].filter((text) => text !== '');
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

/** Whether anything close to a control names IPs: its name, its label, a hint right beside it, a sample. */
export function saysIp(candidate: FieldCandidate, view: View): boolean {
  const { part, lines } = candidate;
  const close = view
    .near(lines?.list ?? part)
    .filter(({ level, text }) => level <= 2 && text.length <= 160)
    .map(({ text }) => text);
  return [
    labelOf(candidate, view),
    part.name,
    part.description,
    part.field?.placeholder ?? '',
    ...close,
  ].some((text) => read(text).has('ip', 'field') || tokenize(text).some(({ kind }) => kind === 'address'));
}

/** Whether titles say that a part is about something. */
export function isUnder(part: Part, wanted: Topic, isFar: boolean, view: View): boolean {
  const about = aboutOf(part, view);
  return about.topic === wanted && about.isFar === isFar;
}

/** The form that a control belongs to: up to the first part with a button of its own, which those of entries are not. */
export function formAround(part: Part, view: View): Part {
  const around = view.around(part).slice(0, 6);
  const isOwn = (other: Part) => isPressable(other) && other.seen && !isEntryButton(other);
  return around.find((at) => view.inside(at).some(isOwn)) ?? around.at(-1) ?? part;
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
export function asksWho(control: Part, view: View): boolean {
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
 * Where a key would be shown with its field: the dialog, else what its own button saves, else the card around the field.
 * What another button saves is another form, and says nothing of this one.
 */
export function keySection(candidate: FieldCandidate, view: View): Part {
  const dialog = view.dialogOf(candidate.part);
  if (dialog) return dialog;
  const group = groupOf(candidate, view);
  const card =
    view
      .around(group)
      .slice(0, 2)
      .findLast(({ role }) => role !== 'page') ?? group;
  const from = group.role === 'page' ? candidate.part : group;
  const saved = [from, ...view.around(from)].find((at) => savesIn(at, view));
  return saved && holds(card, saved) ? saved : card;
}

/** Whether what only a key has stands with the field; a button that makes one may stand above everything. */
export function hasKeyBeside(candidate: FieldCandidate, view: View): boolean {
  return keyEvidence(keySection(candidate, view), view).some((found) => found !== 'makes');
}

/** Whether the key itself stands in the part that the nearest heading heads: then the heading may be its name. */
export function namesShownKey({ part }: FieldCandidate, view: View): boolean {
  let below = part;
  for (const at of view.around(part)) {
    const headed = view
      .children(at)
      .some(({ id, role, end }) => role === 'heading' && id < below.id && end <= below.id);
    if (headed) return at.role !== 'page' && view.inside(at).some(isShownSecret);
    below = at;
  }
  return false;
}

/** Whether the key itself, its passphrase or its rights stand with the field: then the form is a key's. */
export function showsKeyBeside(candidate: FieldCandidate, view: View): boolean {
  return keyEvidence(keySection(candidate, view), view).some((found) => SHOWN.includes(found));
}

const SHOWN: readonly string[] = ['key', 'passphrase', 'rights'];
