import { browser } from 'wxt/browser';
import { bringAssistant } from '../shared/assistant.ts';

/** The keyboard command opens or focuses the assistant; where no page takes it, the popup says what there is to say. */
export function listenForCommand(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'open-assistant' && tab?.id !== undefined) void open(tab.id);
  });
}

async function open(tabId: number): Promise<void> {
  const isThere = await bringAssistant(tabId, { type: 'open-or-focus' });
  if (!isThere && 'openPopup' in browser.action) await browser.action.openPopup();
}
