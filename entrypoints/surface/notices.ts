import { browser } from 'wxt/browser';
import type { Change } from './store.ts';

/**
 * Turns notices on or off; asks the browser for the permission where it is needed. Call it in the click itself. What
 * is wanted is told first: the asking page may be closed meanwhile.
 * @param change has it stored, and says where it is not
 * @param afterwards draws anew what follows from the permission
 */
export function changeNotices(on: boolean, change: Change, afterwards: () => Promise<void>): void {
  void change({ type: 'set-notices', on });
  if (on) void browser.permissions.request({ permissions: ['notifications'] }).then(afterwards);
}
