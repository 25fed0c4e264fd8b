import { refusalOf } from '../address/refusal.ts';
import type { Checked } from '../feed/rule.ts';
import type { Platform } from '../platform/platform.ts';
import type { ListedAddress } from '../rotation/list.ts';
import { PublishFault } from './fault.ts';
import { refusedInWords } from './refused.ts';

/** @throws PublishFault for an address that clients of this platform would not take */
export function refusedAddress(entries: readonly ListedAddress[], platform: Platform): void {
  for (const { address } of entries) {
    const why = refusalOf(address);
    if (why === null || (why === 'documentation' && platform.allowDocumentation)) continue;
    const forTries =
      why === 'documentation'
        ? ' To try things without users, write "allowDocumentation": true into platform.json (or begin with "init --documentation"); no store build takes that.'
        : '';
    throw new PublishFault(`${address} is ${why}: clients take public unicast addresses alone.${forTries}`);
  }
}

/**
 * The value of a check that was passed.
 * @throws PublishFault with the refusal in words
 */
export function opened<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new PublishFault(`Clients would refuse this: ${refusedInWords(checked.refusal)}`);
  return checked.value;
}
