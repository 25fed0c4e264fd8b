import type { BrowserLanguage } from '../../lib/language/spoken.ts';

/** The language of the browser's interface. By `chrome` itself, which both browsers have: the card's script stays small. */
export const browserLanguage: BrowserLanguage = {
  getMessage: (id) => chrome.i18n.getMessage(id),
  get uiLanguage() {
    return chrome.i18n.getUILanguage();
  },
};
