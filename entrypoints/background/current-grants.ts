import { browser } from 'wxt/browser';
import { type Grants, grantsOf } from '../../lib/grants/grants.ts';
import { platform } from '../../lib/platform/platform.ts';
import { knownExchanges } from './known-exchanges.ts';

/** What the browser grants now. */
export async function currentGrants(): Promise<Grants> {
  return grantsOf(await browser.permissions.getAll(), knownExchanges, platform);
}
