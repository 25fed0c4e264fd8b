import { read } from '../lexicon/read.ts';
import type { Scene } from '../page/scene.ts';

/** A language counts where it says so much of what the best one says. */
const LEAST_SHARE = 0.6;

/**
 * The languages of a page (BCP 47): what it declares, English and what all share, and those whose words most of its
 * texts hold. A declared language alone would not do: many pages declare another one than they speak.
 */
export function languagesOf({ language, parts }: Scene): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const texts = new Set(parts.flatMap(({ text, name, field }) => [text, name, field?.placeholder ?? '']));
  for (const text of texts) {
    const said = new Set(text.length > 200 ? [] : read(text).hits.flatMap(({ languages }) => languages));
    for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  counts.delete('mul');
  const most = Math.max(0, ...counts.values());
  const spoken = [...counts].filter(([, count]) => count >= most * LEAST_SHARE).map(([one]) => one);
  const declared = declaredOf(language);
  return new Set(['mul', 'en', ...declared, ...spoken]);
}

/** The languages of the lexicon that a tag declares: both of Chinese for any `zh`, else the first part. */
function declaredOf(language: string): readonly string[] {
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  if (base === '') return [];
  return base === 'zh' ? ['zh-Hans', 'zh-Hant'] : [base];
}
