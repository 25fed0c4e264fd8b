import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { shortcut } from '../shared/shortcut.ts';

/** The keys that show the assistant, as the browser names them; empty until it has answered or where none is set. */
export function useShortcut(): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void shortcut().then(setKeys);
  }, []);
  return keys;
}

/** The commands API with the call that only Firefox has. */
const firefoxCommands = browser.commands as unknown as { readonly openShortcutSettings: () => Promise<void> };

/** Opens the browser's own page for shortcuts. */
export function changeShortcut(): void {
  if ('openShortcutSettings' in browser.commands) void firefoxCommands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
