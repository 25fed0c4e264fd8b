import type { Hit } from '../lexicon/hit.ts';
import { read } from '../lexicon/read.ts';
import type { Scene } from '../page/scene.ts';

/** A page clearly speaks a language where this share of the texts that the lexicon knows hold a word of it alone. */
const LEAST_SHARE = 0.25;
/** Fewer texts than this may be names that happen to begin like words of it. */
const LEAST_TEXTS = 2;
/** A language counts where it says so much of what the best one says: neighbours share most of their words. */
const LEAST_OF_BEST = 0.8;
/** Prose quotes anything. */
const LONGEST = 200;

/**
 * The languages of a page (BCP 47): what it declares, English and what all share, and those that it clearly speaks. A
 * declared language alone would not do: many pages declare another one than they speak. Names on a page begin like words
 * of any language, so a few of them make it none of the page's.
 */
export function languagesOf({ language, parts }: Scene): ReadonlySet<string> {
  const certain = new Set(['mul', 'en', ...declaredOf(language)]);
  const counts = new Map<string, number>();
  let known = 0;
  const texts = new Set(parts.flatMap(({ text, name, field }) => [text, name, field?.placeholder ?? '']));
  for (const text of texts) {
    const reading = read(text.length > LONGEST ? '' : text);
    if (reading.hits.length > 0) known += 1;
    const strange = reading.hits.filter(
      (hit) => !hit.languages.some((one) => certain.has(one)) && isEvidence(hit, text),
    );
    for (const one of new Set(strange.flatMap(({ languages }) => languages)))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const least = Math.max(LEAST_TEXTS, known * LEAST_SHARE, most * LEAST_OF_BEST);
  const spoken = [...counts].filter(([, count]) => count >= least).map(([one]) => one);
  return new Set([...certain, ...spoken]);
}

/**
 * A capitalised word begins like a name, and a part of a mail address or an id may be one: only a phrase, or a word in small
 * letters, speaks for a language.
 */
function isEvidence({ at, length }: Hit, text: string): boolean {
  const said = text.slice(at, at + length).trim();
  if (said.includes(' ')) return true;
  const before = text.slice(0, at).match(/\S*$/u)?.[0] ?? '';
  const after = text.slice(at).match(/^\S*/u)?.[0] ?? '';
  return !/\p{Lu}/u.test(text[at] ?? '') && !/[@_\p{Nd}]|\p{L}[.-]\p{L}/u.test(before + after);
}

/** The languages of the lexicon that a tag declares: both of Chinese for any `zh`, else the first part. */
function declaredOf(language: string): readonly string[] {
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  if (base === '') return [];
  return base === 'zh' ? ['zh-Hans', 'zh-Hant'] : [base];
}
