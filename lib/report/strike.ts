import type { Part } from '../page/scene.ts';
import { isStandIn } from './alphabets.ts';
import type { PageReport } from './report.ts';

/** A word of the page that a report holds, as it stands there first, and how often it does. */
export interface KeptWord {
  readonly word: string;
  readonly times: number;
}

const WORD = /[\p{L}\p{M}]+/gu;
/**
 * The sign in the place of each letter of a word that the user struck out; it is no letter, so no rule reads
 * it.
 */
const STRUCK = '—';

/** The words of the page that a report holds, in the order of the page, each once whatever its case. */
export function keptWords({ scene }: PageReport): readonly KeptWord[] {
  const found = new Map<string, { word: string; times: number }>();
  const texts = [scene.title, ...scene.parts.flatMap(textsOf)];
  for (const word of texts.flatMap((text) => text.match(WORD) ?? [])) {
    if (isStandIn(word)) continue;
    const known = found.get(word.toLowerCase());
    if (known) known.times += 1;
    else found.set(word.toLowerCase(), { word, times: 1 });
  }
  return [...found.values()];
}

/**
 * A report without some of its words: each is struck out wherever it stands.
 * @param words in small letters
 */
export function strike(report: PageReport, words: ReadonlySet<string>): PageReport {
  if (words.size === 0) return report;
  const without = (text: string) =>
    text.replace(WORD, (word) =>
      words.has(word.toLowerCase()) ? STRUCK.repeat(Math.min(word.length, 6)) : word,
    );
  const parts = report.scene.parts.map((part) => ({
    ...part,
    name: without(part.name),
    description: without(part.description),
    text: without(part.text),
    field: part.field && { ...part.field, placeholder: without(part.field.placeholder) },
    options: part.options.map(({ text, selected }) => ({ text: without(text), selected })),
  }));
  return {
    ...report,
    struck: words.size,
    scene: { ...report.scene, title: without(report.scene.title), parts },
  };
}

function textsOf({ name, text, description, field, options }: Part): readonly string[] {
  return [name, text, description, field?.placeholder ?? '', ...options.map((option) => option.text)];
}
