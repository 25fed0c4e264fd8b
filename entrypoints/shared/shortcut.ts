import { browser } from 'wxt/browser';

/** The keys that show the assistant; empty where none is set. */
export async function shortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'open-assistant')?.shortcut ?? '';
}
