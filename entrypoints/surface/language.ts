import { isLanguageFolder } from '../../lib/language/languages.ts';

/**
 * Where our own pages read the chosen language without asking the background, so that they draw at once in
 * it. `settings.language` decides; the options keep both the same.
 */
const KEY = 'language';

/** The language that the user chose, as a folder of `_locales`; null where it is the browser's. */
export function chosenLanguage(): string | null {
  const chosen = localStorage.getItem(KEY);
  return chosen !== null && isLanguageFolder(chosen) ? chosen : null;
}

/** Keeps the chosen language for our own pages; null for the browser's. */
export function keepLanguage(chosen: string | null): void {
  if (chosen === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, chosen);
}
