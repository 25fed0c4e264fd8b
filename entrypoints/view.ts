import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawIn } from '../components/assistant/draw.tsx';
import { localeFor } from '../lib/language/locale.ts';
import { createTranslate } from '../lib/language/translate.ts';

/** Draws the assistant's card into the shadow root that the page script made. Loaded once there is a form. */
export default defineUnlistedScript(() => {
  const getMessage = (id: string) =>
    browser.i18n.getMessage(id as Parameters<typeof browser.i18n.getMessage>[0]);
  const locale = localeFor(getMessage('language'), browser.i18n.getUILanguage());
  globalThis.keyfenceDraw = drawIn(createTranslate(getMessage, locale), locale);
});
