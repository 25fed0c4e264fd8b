import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { sendMessage } from '../../lib/messages.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';

/** The data of a page of the extension: not yet there, there, or refused by a background that did not answer. */
export type SurfaceData =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'known'; readonly snapshot: Snapshot }
  | { readonly kind: 'silent' };

/**
 * Asks the background for the snapshot.
 * @param tabId the tab whose page it describes, where that matters
 * @throws Error where the background does not answer
 */
export function askSnapshot(tabId?: number): Promise<Snapshot> {
  return sendMessage({ type: 'snapshot', ...(tabId === undefined ? {} : { tabId }) });
}

/**
 * The snapshot, asked for again whenever something stored has changed, the page comes to the front, or
 * `refresh` is called.
 * @param tabId the tab whose page the snapshot describes, where that matters
 * @param first the first snapshot, where it was asked for before anything was drawn
 */
export function useSnapshot(
  tabId?: number,
  first?: Promise<Snapshot>,
): { known: SurfaceData; refresh: () => Promise<void> } {
  const [known, setKnown] = useState<SurfaceData>({ kind: 'waiting' });

  const take = useCallback(async (asked: Promise<Snapshot>) => {
    try {
      setKnown({ kind: 'known', snapshot: await asked });
    } catch {
      setKnown((before) => (before.kind === 'known' ? before : { kind: 'silent' }));
    }
  }, []);
  const refresh = useCallback(() => take(askSnapshot(tabId)), [take, tabId]);

  useEffect(() => {
    const page = new AbortController();
    const changed = () => void refresh();
    const shown = () => document.visibilityState === 'visible' && changed();
    void take(first ?? askSnapshot(tabId));
    browser.storage.onChanged.addListener(changed);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    document.addEventListener('visibilitychange', shown, { signal: page.signal });
    return () => {
      page.abort();
      browser.storage.onChanged.removeListener(changed);
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, [refresh, take, first, tabId]);

  return { known, refresh };
}
