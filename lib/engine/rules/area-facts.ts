import type { Concept } from '../../lexicon/concept.ts';
import type { Hit } from '../../lexicon/hit.ts';
import { read } from '../../lexicon/read.ts';
import type { Part } from '../../page/scene.ts';
import type { ButtonCandidate } from '../candidates.ts';
import { buttonsIn } from '../card.ts';
import { isUnderOther, savesBy } from '../saves.ts';
import { canPress, holds, isChoice, isTyped, type View, verbOf } from '../view.ts';

/**
 * Whether a button beside an area of lines takes what stands there onto a list of its own. It says that it adds (IPs), or
 * it confirms in a part with nothing else; and another button of the card saves. It may send a small form: then nothing
 * else is typed or chosen in that, and the other button stands outside. "Add note" and "Add current IP" add something else.
 */
export function takesLinesOf(candidate: ButtonCandidate, view: View): boolean {
  const { part, field, card } = candidate;
  const adds = addsNothingElse(verbOf(part));
  if (!adds && !confirmsApart(candidate, view)) return false;
  const sent = part.submits ? view.around(part).find(({ role }) => role === 'form') : null;
  if (sent === undefined) return false;
  if (
    sent &&
    view.inside(sent).some((other) => other.id !== field?.id && (isTyped(other) || isChoice(other)))
  )
    return false;
  return buttonsIn(card, view).some(
    (other) =>
      other.id !== part.id &&
      savesBy(verbOf(other)) &&
      !isUnderOther(other, part, view) &&
      (adds || !isBesideOwn(other, candidate, view)) &&
      !(sent && holds(sent, other)),
  );
}

/** Whether something is typed right where a button stands, apart from the area: then each of the two saves its own. */
function isBesideOwn(button: Part, { field }: ButtonCandidate, view: View): boolean {
  const branch = [button, ...view.around(button)].findLast((at) => !(field && holds(at, field)));
  return branch !== undefined && view.inside(branch).some(isTyped);
}

/** "Confirm" beside an area: it may save elsewhere, but here nothing else is typed, chosen or pressed in the part of the two. */
function confirmsApart({ part, field, card }: ButtonCandidate, view: View): boolean {
  const group = field ? view.around(field).find((at) => holds(at, part)) : undefined;
  if (!group || part.submits || !holds(card, group) || !isCovered(verbOf(part), CONFIRMING)) return false;
  return view
    .inside(group)
    .every(
      (other) =>
        other.id === field?.id ||
        other.id === part.id ||
        !(isTyped(other) || isChoice(other) || canPress(other)),
    );
}

/** What both stages and saves: "Confirm", "Apply". */
const CONFIRMING: ReadonlySet<Concept> = new Set(['keeps']);

/** What a button that takes entries of a list of IPs may say. */
const ADDING: ReadonlySet<Concept> = new Set(['add', 'add-row', 'stage', 'ip', 'address']);
/** More than this share of each word a stem must cover; the rest is its ending. */
const COVERED = 0.5;

/** Whether each word of a verb says that IPs are added. */
function addsNothingElse(verb: string): boolean {
  const reading = read(verb);
  return reading.has('add', 'add-row') && !reading.has('mine', 'all', 'any') && isCovered(verb, ADDING);
}

/** Whether each word of a verb says one of these. */
function isCovered(verb: string, meant: ReadonlySet<Concept>): boolean {
  const { text, hits } = read(verb);
  const of = hits.filter(({ concept }) => meant.has(concept));
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].every(
    ({ 0: word, index }) => coveredIn(index, index + word.length, of) > COVERED * word.length,
  );
}

function coveredIn(from: number, to: number, hits: readonly Hit[]): number {
  let covered = 0;
  for (let at = from; at < to; at += 1)
    if (hits.some((hit) => hit.at <= at && at < hit.at + hit.length)) covered += 1;
  return covered;
}
