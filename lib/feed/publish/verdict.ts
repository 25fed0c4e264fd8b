import { refusalOf } from '../../address/index.ts';
import type { Platform } from '../../platform.ts';
import type { ListedAddress, Moment } from '../../rotation/index.ts';
import { acceptList, acceptTimestamp, type History } from '../accept.ts';
import { type ListFile, readList, readTimestamp } from '../read.ts';
import { type Checked, feedRules, type Refusal } from '../rule.ts';
import { PublishFault } from './fault.ts';
import type { SignedList } from './sign.ts';

/** A refusal in the operators' words: the rule's name, what it demands, and what was found. */
export function inWords({ rule, detail }: Refusal): string {
  return `${rule}: ${feedRules[rule]}${detail === '' ? '' : ` (${detail})`}`;
}

/** @throws PublishFault for an address that clients of this platform would not take */
export function refusedAddress(entries: readonly ListedAddress[], platform: Platform): void {
  for (const { address } of entries) {
    const why = refusalOf(address);
    if (why === null || (why === 'documentation' && platform.allowDocumentation)) continue;
    throw new PublishFault(`${address} is ${why}: clients take public unicast addresses alone.`);
  }
}

/**
 * What a client that holds the list before would say to a signed list and its timestamp.
 * @param before the newest published list, if any
 * @throws PublishFault with the rule it would be refused by
 */
export async function demandAcceptable(
  signed: SignedList,
  timestamp: string,
  before: ListFile | null,
  platform: Platform,
  now: Moment,
): Promise<void> {
  const file = opened(await readList(signed.text, platform));
  const named = opened(await readTimestamp(timestamp, platform));
  const held = before && before.sha256 !== file.sha256 ? { ...before, timestamp: named } : null;
  const history: History = {
    floor: platform.feed.versionFloor,
    highest: before?.list.version ?? 0,
    held,
    now,
  };
  opened(acceptTimestamp(named, history));
  opened(acceptList({ file, timestamp: named }, history));
}

/** The value of a check; a refusal becomes a fault. */
export function opened<T>(checked: Checked<T>): T {
  if (!checked.ok)
    throw new PublishFault(`Clients would refuse this by the rule ${inWords(checked.refusal)}.`);
  return checked.value;
}
