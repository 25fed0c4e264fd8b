import { browser } from 'wxt/browser';
import { localeFor } from '../../lib/language/locale.ts';
import type { Translate } from '../../lib/language/message.ts';
import { createTranslate } from '../../lib/language/translate.ts';

const getMessage = (id: string) =>
  browser.i18n.getMessage(id as Parameters<typeof browser.i18n.getMessage>[0]);

/** Puts a message into the user's language. */
export const translate: Translate = (message) => inUsersLanguage()(message);

let known: Translate | null = null;

function inUsersLanguage(): Translate {
  known ??= createTranslate(getMessage, localeFor(getMessage('language'), browser.i18n.getUILanguage()));
  return known;
}
