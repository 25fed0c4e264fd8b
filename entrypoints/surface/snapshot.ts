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
 * The snapshot, asked for again whenever something stored has changed, the page comes to the front, or
 * `refresh` is called.
 * @param tabId the tab whose page the snapshot describes, where that matters
 */
export function useSnapshot(tabId?: number): { known: SurfaceData; refresh: () => Promise<void> } {
  const [known, setKnown] = useState<SurfaceData>({ kind: 'waiting' });

  const refresh = useCallback(async () => {
    try {
      const snapshot = await sendMessage({ type: 'snapshot', ...(tabId === undefined ? {} : { tabId }) });
      setKnown({ kind: 'known', snapshot });
    } catch {
      setKnown((before) => (before.kind === 'known' ? before : { kind: 'silent' }));
    }
  }, [tabId]);

  useEffect(() => {
    const page = new AbortController();
    const changed = () => void refresh();
    const shown = () => document.visibilityState === 'visible' && changed();
    changed();
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
  }, [refresh]);

  return { known, refresh };
}
