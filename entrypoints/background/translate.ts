import type { Translate } from '../../lib/language/message.ts';
import { createTranslate } from '../../lib/language/translate.ts';
import { spokenIn } from '../shared/texts.ts';

let known: { readonly language: string | null; readonly translate: Translate } | null = null;

/**
 * Sets the language of `translate`.
 * @param language a folder of `_locales`; null for the browser's
 */
export async function speak(language: string | null): Promise<void> {
  if (known?.language === language) return;
  const { getMessage, locale } = await spokenIn(language);
  known = { language, translate: createTranslate(getMessage, locale, Date.now) };
}

/**
 * Puts a message into the user's language.
 * @throws {Error} before the first `speak`
 */
export const translate: Translate = (message) => {
  if (!known) throw new Error('no language was chosen yet');
  return known.translate(message);
};
