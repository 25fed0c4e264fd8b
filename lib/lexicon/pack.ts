import { concepts } from './concept.ts';
import type { Words } from './sources.ts';

/** How many letters a stem shares with the one before it, one sign each; the sign also ends the stem before. */
const SHARED = 'ABCDEFGHIJKL';
/** Ends the stems of one concept. */
const END = '|';
/** Ends a language. */
const LANGUAGE = '\n';
/** What stands for a part that is frequent in its language. No stem holds one of these signs. */
const CODES = 'MNOPQRSTUVWXYZ#%&*+<=>?@[]^_{}~!';

/**
 * Packs the words of all languages into one short text: each stem by what it adds to the one before, and the parts
 * that are frequent in a language by one sign each. A line holds a language, its frequent parts, and the stems.
 */
export function pack(sources: Readonly<Record<string, Words>>): string {
  return Object.entries(sources)
    .map(([language, words]) => {
      const { parts, text } = shorten(stemsOf(words));
      return [language, parts.join(' '), text].join('\t');
    })
    .join(LANGUAGE);
}

function stemsOf(words: Words): string {
  return concepts
    .map((concept) => {
      const stems = words[concept] ?? [];
      return stems.map((stem, at) => withoutShared(stem, stems[at - 1] ?? '')).join('') + END;
    })
    .join('');
}

function withoutShared(stem: string, before: string): string {
  let shared = 0;
  while (shared < SHARED.length - 1 && shared < before.length && before[shared] === stem[shared]) shared += 1;
  return `${SHARED[shared]}${stem.slice(shared)}`;
}

/** Replaces the part that saves the most bytes by a sign, as long as there are signs. */
function shorten(stems: string): { parts: string[]; text: string } {
  const parts: string[] = [];
  let text = stems;
  for (const code of CODES) {
    const part = worthiest(text);
    if (part === null) break;
    parts.push(part.replaceAll(' ', '·'));
    text = text.replaceAll(part, code);
  }
  return { parts, text };
}

/** The sign or pair of signs that costs the most bytes over the whole text; null when none is worth a sign. */
function worthiest(text: string): string | null {
  const costs = new Map<string, number>();
  const signs = [...text];
  for (const [at, sign] of signs.entries()) {
    if (isFixed(sign)) continue;
    if (bytes(sign) > 1) costs.set(sign, (costs.get(sign) ?? -bytes(sign)) + bytes(sign) - 1);
    const next = signs[at + 1] ?? END;
    if (!isFixed(next)) {
      const pair = sign + next;
      costs.set(pair, (costs.get(pair) ?? -bytes(pair)) + bytes(pair) - 1);
    }
  }
  const [best] = [...costs].sort(([, a], [, b]) => b - a);
  return best && best[1] > 1 ? best[0] : null;
}

function isFixed(sign: string): boolean {
  return sign === END || SHARED.includes(sign);
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Calls back for every stem of a packed text, language by language in the order in which they were packed. */
export function unpack(
  packed: string,
  take: (stem: string, concept: number, language: string) => void,
): void {
  for (const line of packed.split(LANGUAGE)) {
    const [language = '', parts = '', text = ''] = line.split('\t');
    unpackStems(lengthen(parts, text), (stem, concept) => take(stem, concept, language));
  }
}

const END_CODE = END.charCodeAt(0);
const FIRST_SHARED = SHARED.charCodeAt(0);
const LAST_SHARED = FIRST_SHARED + SHARED.length - 1;

/** A plain walk over the signs: this runs at the first look into a page. */
function unpackStems(text: string, take: (stem: string, concept: number) => void): void {
  let concept = 0;
  let stem = '';
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    at += 1;
    if (code === END_CODE) {
      concept += 1;
      stem = '';
      continue;
    }
    const from = at;
    while (at < text.length && !endsStem(text.charCodeAt(at))) at += 1;
    stem = stem.slice(0, code - FIRST_SHARED) + text.slice(from, at);
    take(stem, concept);
  }
}

function endsStem(code: number): boolean {
  return code === END_CODE || (code >= FIRST_SHARED && code <= LAST_SHARED);
}

function lengthen(parts: string, text: string): string {
  const meanings = new Map<string, string>();
  const plain = (part: string) => part.replace(CODED, (code) => meanings.get(code) ?? code);
  for (const [at, part] of parts.split(' ').entries()) {
    meanings.set(CODES[at] ?? '', plain(part.replaceAll('·', ' ')));
  }
  return plain(text);
}

const CODED = /[M-Z#%&*+<=>?@[\]^_{}~!]/g;
