import { browser } from 'wxt/browser';
import { isLanguageFolder, textsIn } from '../../lib/language/languages.ts';
import { type Spoken, spokenBy, type Texts } from '../../lib/language/spoken.ts';
import { browserLanguage } from './browser-language.ts';

/**
 * The texts and the locale of a folder of `_locales`; those of the browser for null, and where this package
 * has no such folder.
 */
export async function spokenIn(folder: string | null): Promise<Spoken> {
  return spokenBy(folder === null ? null : await loadTexts(folder), browserLanguage);
}

/** The texts of a folder of `_locales`; null where this package has none of this name. */
export async function loadTexts(folder: string): Promise<Texts | null> {
  if (!isLanguageFolder(folder)) return null;
  const path = `/_locales/${folder}/messages.json` as Parameters<typeof browser.runtime.getURL>[0];
  try {
    const answer = await fetch(browser.runtime.getURL(path));
    return answer.ok ? textsIn(await answer.json()) : null;
  } catch {
    return null;
  }
}
