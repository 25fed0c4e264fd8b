import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Concept } from '../../../lib/lexicon/index.ts';
import { sources, type Words } from '../../../lib/lexicon/sources.ts';
import { savedPages } from '../../corpus/saved.ts';

const FOLDER = resolve(import.meta.dirname, '../../corpus/saved');
const LONGEST = 300;

/** Every stem of some concepts, in every language. */
export function stemsOf(...of: readonly Concept[]): readonly string[] {
  const stems = Object.values(sources).flatMap((words: Words) =>
    of.flatMap((concept) => words[concept] ?? []),
  );
  return [...new Set(stems)].sort();
}

/** Every text, placeholder, title and name in the markup of the open pages. */
export function labelsOfOpenPages(): readonly string[] {
  const texts = savedPages.flatMap(({ id }) => {
    const html = readFileSync(resolve(FOLDER, `${id}.html`), 'utf8').replace(
      /<(script|style)[\s\S]*?<\/\1>/g,
      ' ',
    );
    return [
      ...html.matchAll(/>([^<>]+)</g),
      ...html.matchAll(/(?:placeholder|aria-label|title|value)="([^"]+)"/g),
    ].map(([, text = '']) => text.replace(/\s+/g, ' ').trim());
  });
  return [...new Set(texts)].filter((text) => text.length > 1 && text.length <= LONGEST).sort();
}
