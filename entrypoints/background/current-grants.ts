import { browser } from 'wxt/browser';
import { type Grants, grantsOf } from '../../lib/grants/index.ts';
import { platform } from '../../lib/platform.ts';
import { knownExchanges } from './parts.ts';

/** What the browser grants now. */
export async function currentGrants(): Promise<Grants> {
  return grantsOf(await browser.permissions.getAll(), knownExchanges, platform);
}
