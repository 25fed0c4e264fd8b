import { isLanguageFolder } from '../../lib/language/languages.ts';

/**
 * Where our own pages find the chosen language before they have asked anybody: a page is drawn at once in the right
 * one. `settings.language` is what holds; the options keep both the same.
 */
const KEY = 'language';

/** The language that the user chose, as a folder of `_locales`; null where it is the browser's. */
export function chosenLanguage(): string | null {
  const chosen = localStorage.getItem(KEY);
  return chosen !== null && isLanguageFolder(chosen) ? chosen : null;
}

/** Keeps the choice for our own pages. */
export function keepLanguage(chosen: string | null): void {
  if (chosen === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, chosen);
}
