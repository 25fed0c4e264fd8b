import { browser } from 'wxt/browser';
import type { BrowserLanguage } from '../../lib/language/spoken.ts';

/** The language of the browser's interface. */
export const browserLanguage: BrowserLanguage = {
  getMessage: (id) => browser.i18n.getMessage(id as Parameters<typeof browser.i18n.getMessage>[0]),
  get uiLanguage() {
    return browser.i18n.getUILanguage();
  },
};
