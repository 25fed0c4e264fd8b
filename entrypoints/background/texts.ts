import { browser } from 'wxt/browser';
import type { Texts } from '../../lib/language/spoken.ts';
import { settingsItem, tabsItem } from '../../lib/storage.ts';
import { loadTexts } from '../shared/texts.ts';

/** For a tab that was closed meanwhile, or whose site was taken back. */
const tookNone = () => undefined;

/**
 * Puts the texts of the chosen language beside the page's script, where the card looks for them: no file of ours can be
 * read from a page. None where the language is the browser's. Where the page takes none, nothing happens.
 */
export async function giveTexts(tabId: number): Promise<void> {
  const { language } = await settingsItem.read();
  const texts = language === null ? null : await loadTexts(language);
  await browser.scripting
    .executeScript({
      target: { tabId },
      func: (all: Texts | null) => {
        globalThis.keyfenceTexts = all ?? undefined;
      },
      args: [texts],
    })
    .catch(tookNone);
}

/**
 * Takes the texts and the drawing of the language before out of all pages at once: the next card asks for both anew.
 * Resolves when each page has answered or is known to take nothing.
 */
export async function forgetTexts(): Promise<void> {
  await Promise.all(Object.keys(await tabsItem.read()).map((id) => forgetTextsIn(Number(id))));
}

async function forgetTextsIn(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({
      target: { tabId },
      func: () => {
        globalThis.keyfenceTexts = undefined;
        globalThis.keyfenceStand = undefined;
      },
    })
    .catch(tookNone);
}
