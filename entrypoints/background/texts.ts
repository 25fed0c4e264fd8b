import { browser } from 'wxt/browser';
import type { Texts } from '../../lib/language/spoken.ts';
import { settingsItem, tabsItem } from '../../lib/storage.ts';
import { loadTexts } from '../shared/texts.ts';

/** For a tab that was closed meanwhile, or whose site was given back. */
const tookNone = () => undefined;

/**
 * Puts the texts of the chosen language into the isolated world of a page, where the card reads them: a page
 * cannot read our files. None where the language is the browser's. Does nothing where the page takes no
 * script.
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
 * Removes the texts and the view script's function from all pages: the next card asks for both anew. Resolves
 * when each page has answered or is known to take nothing.
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
