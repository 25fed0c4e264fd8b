import type { Concept } from './concept.ts';
import { fold } from './fold.ts';
import type { Hit } from './hit.ts';
import { read } from './read.ts';

/** A label has at most this many characters and no end of a sentence; what is longer is a hint. */
const LONGEST_LABEL = 60;
const SENTENCE_END = /[.。．!！?？؟।॥။]\s*$/u;
/** Where a sentence is over; a dot inside an address or a number ends none. */
const SENTENCE = /[.!?](?=\s|$)|[。．！？؟।॥;；؛\n·•]|\s[-–—]\s/u;
const CLAUSE = /[,،、]|:(?![0-9a-f:])/u;
/** A remark on what may be entered ("IPv6 is refused") says nothing of the list. */
const REMARK = /[(（[【][^)）\]】]*[)）\]】]/gu;

/** How a text is read: as what it looks like, or as a sentence whatever its length. */
export type TextKind = 'label-or-sentence' | 'sentence';

/** Cache by kind and text: the same labels are read at every look. */
const answers = new Map<string, boolean>();
const MOST_ANSWERS = 2_000;

/**
 * Whether a text says that the listed addresses are kept out: "Blocked IPs", "Requests from these IPs are rejected".
 * "Requests from other IPs are rejected" says that the listed ones are let in.
 *
 * A label needs a word for blocking that is not said of the others. A sentence must say besides that it is about the
 * listed addresses: "Malformed addresses are rejected" is about what may be entered.
 */
export function blocksListed(text: string, kind: TextKind = 'label-or-sentence'): boolean {
  const known = answers.get(`${kind} ${text}`);
  if (known !== undefined) return known;
  if (answers.size >= MOST_ANSWERS) answers.clear();
  const bare = text.replace(REMARK, ' ').trim();
  const isLabel = kind !== 'sentence' && bare.length <= LONGEST_LABEL && !SENTENCE_END.test(bare);
  const blocks =
    bare.split(SENTENCE).some((sentence) => sentenceBlocks(fold(sentence), isLabel)) ||
    remarksIn(text).some((remark) => sentenceBlocks(fold(remark), false));
  answers.set(`${kind} ${text}`, blocks);
  return blocks;
}

function remarksIn(text: string): string[] {
  return [...text.matchAll(REMARK)].map(([remark]) => remark.slice(1, -1));
}

/**
 * Whether a text says that those who are not on a list are let in as well: "Requests from elsewhere are accepted". Such
 * a list shuts nobody out, so it is no restriction.
 */
export function letsOthersPass(text: string): boolean {
  return text.split(SENTENCE).some((sentence) =>
    fold(sentence)
      .split(CLAUSE)
      .some((clause) => {
        const reading = read(clause);
        if (reading.all('block').some(({ negated }) => !negated)) return false;
        const said = reading.all('others', 'only', 'passes');
        return said.some((hit, at) => {
          if (hit.concept !== 'passes' || hit.negated) return false;
          const before = said
            .slice(0, at)
            .filter(({ languages }) => languages.some((one) => hit.languages.includes(one)));
          return before.findLast(({ concept }) => concept !== 'passes')?.concept === 'others';
        });
      }),
  );
}

/** Whether one sentence blocks what is listed, read in every language that has a word for blocking in it. */
function sentenceBlocks(sentence: string, isLabel: boolean): boolean {
  const languages = new Set(
    read(sentence)
      .all('block')
      .flatMap((hit) => hit.languages),
  );
  if (languages.size === 0) return false;
  const said = (clause: string, concept: Concept) => hitsIn(clause, concept, languages);
  const clauses = clausesOf(sentence, languages);
  return clauses.some((clause, at) => {
    const blocks = said(clause, 'block');
    if (blocks.length === 0) return false;
    const others = (part: string) => said(part, 'others').filter((place) => !isWithin(place, blocks));
    const listed = (part: string) => said(part, 'listed').length > 0;
    if (others(clause).length > 0) return false;
    // "From these IPs, requests are rejected": what the sentence is about may stand in the clause before.
    const before = clauses[at - 1] ?? '';
    const isSaidBefore = !listed(clause) && before !== '';
    if (isSaidBefore && said(before, 'others').length > 0) return false;
    return isLabel || listed(clause) || (isSaidBefore && listed(before));
  });
}

/**
 * Splits a sentence at commas and at words for "and": "Block these IPs and let all others in" says two
 * things.
 */
function clausesOf(sentence: string, languages: ReadonlySet<string>): string[] {
  return sentence.split(CLAUSE).flatMap((part) => {
    const { text } = read(part);
    const cuts = hitsIn(part, 'and', languages).filter(({ at, length }) => !isLetter(text[at + length]));
    const ends = [...cuts.map(({ at }) => at), text.length];
    return ends.map((end, index) => {
      const cut = cuts[index - 1];
      return text.slice(cut ? cut.at + cut.length : 0, end);
    });
  });
}

function isLetter(sign: string | undefined): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(sign ?? '');
}

/** Every hit of a concept in any of the languages. */
function hitsIn(text: string, concept: Concept, languages: ReadonlySet<string>): readonly Hit[] {
  return read(text)
    .all(concept)
    .filter((hit) => hit.languages.some((language) => languages.has(language)));
}

function isWithin({ at, length }: Hit, places: readonly Hit[]): boolean {
  return places.some((other) => other.at <= at && at + length <= other.at + other.length);
}
