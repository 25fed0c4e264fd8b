import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const STORE = resolve(import.meta.dirname, '../../docs/store');

/** The listing in one language, with `{platform}` where the platform's name comes. */
export interface ListingText {
  readonly name: string;
  readonly summary: string;
  /** Paragraphs and points, in the order of the text. */
  readonly parts: readonly string[];
  /** What stands beside each of the pictures. */
  readonly pictures: readonly { readonly title: string; readonly text: string }[];
}

/**
 * Reads `docs/store/listing/<language>.md`.
 * @param language a folder of `public/_locales`
 * @throws an Error where it is not name and summary, text, and pictures, set apart by lines
 */
export function listingText(language: string): ListingText {
  const path = join(STORE, 'listing', `${language}.md`);
  const [head = '', text = '', pictures, ...more] = readFileSync(path, 'utf8').split('\n---\n');
  const [, name, summary] = /^# (.+)\n\n(.+)\n$/.exec(head) ?? [];
  if (name === undefined || summary === undefined || pictures === undefined || more.length > 0)
    throw new Error(`${path} is not name and summary, text, and pictures`);
  return {
    name,
    summary,
    parts: linesOf(text).map((line) => line.replace(/^- /, '')),
    pictures: linesOf(pictures).map((line) => {
      const [, title = '', said = ''] = /^\d\. \*\*(.+)\*\* (.+)$/.exec(line) ?? [];
      return { title, text: said };
    }),
  };
}

/**
 * Reads `docs/store/privacy/<language>.md`.
 * @param language a folder of `public/_locales`
 * @returns its title, then each paragraph and point
 */
export function privacyText(language: string): readonly string[] {
  const lines = linesOf(readFileSync(join(STORE, 'privacy', `${language}.md`), 'utf8'));
  return lines.map((line) => line.replace(/^(?:#|-) /, ''));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
