import { browser } from 'wxt/browser';
import type { Change } from './store.ts';

/**
 * Turns notices on or off; asks the browser for the permission where it is needed. Call it in the click
 * itself. The choice is stored first, since the asking page may be closed meanwhile.
 * @param change stores the choice, and says where it was not stored
 * @param afterwards updates what follows from the permission
 */
export function changeNotices(on: boolean, change: Change, afterwards: () => Promise<void>): void {
  void change({ type: 'set-notices', on });
  if (on) void browser.permissions.request({ permissions: ['notifications'] }).then(afterwards);
}
