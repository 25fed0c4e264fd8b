import { browser } from 'wxt/browser';

/**
 * Runs these files in a tab's page.
 * @returns whether they ran: a page that shows an error, is asleep or has been closed takes none
 */
export async function injectFiles(tabId: number, files: readonly string[]): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [...files] as ScriptFile[] });
    return true;
  } catch {
    return false;
  }
}

type ScriptFile = Extract<
  Parameters<typeof browser.scripting.executeScript>[0],
  { files: unknown }
>['files'][number];
