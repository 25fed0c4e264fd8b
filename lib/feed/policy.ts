import { type AddressList, DAY, type ListedAddress, type Moment } from '../rotation/list.ts';
import { NOTICE_DAYS, OVERLAP_DAYS } from '../rotation/terms.ts';
import type { FeedRule } from './rule.ts';

/** How long before it takes effect an address is announced, in ms; from the platform's guide. */
export const NOTICE = NOTICE_DAYS * DAY;
/**
 * How much of the notice may pass, in ms, from the announcement to the last signature: cron stamps the
 * previous list meanwhile.
 */
export const SIGNING = DAY;
/** How long a replaced address keeps working beside its replacement, in ms. */
export const OVERLAP = OVERLAP_DAYS * DAY;
/**
 * How long a retired or revoked address stays listed, in ms, so that clients can say that it must be removed.
 */
const TOMBSTONE = 365 * DAY;

/** A rule of the rotation policy over one entry: what is wrong with it, or null. */
type PolicyRule = (entry: ListedAddress, list: readonly ListedAddress[]) => string | null;

/** The rules of the policy that concern one list alone, not the list before it. */
const policyRules: readonly (readonly [FeedRule, PolicyRule])[] = [
  ['dates', datesFault],
  ['notice', noticeFault],
  ['early-retirement', retirementFault],
];

/** The first entry that breaks the policy; null when all keep it. */
export function policyBreach(list: readonly ListedAddress[]): { rule: FeedRule; detail: string } | null {
  for (const [rule, faultOf] of policyRules) {
    for (const entry of list) {
      const fault = faultOf(entry, list);
      if (fault !== null) return { rule, detail: `${entry.address}: ${fault}` };
    }
  }
  return null;
}

/** Addresses that the next list leaves out less than 365 days after they retired or were revoked. */
export function vanishedFrom(before: AddressList, next: AddressList, now: Moment): ListedAddress[] {
  const kept = new Set(next.addresses.map((entry) => entry.address));
  return before.addresses.filter((entry) => !kept.has(entry.address) && !isOutlived(entry, now));
}

/** Whether an address has been gone for 365 days: then a list may leave it out. */
export function isOutlived(entry: ListedAddress, now: Moment): boolean {
  const goneAt = Math.min(
    entry.retiresAt ?? Number.POSITIVE_INFINITY,
    entry.revoked?.at ?? Number.POSITIVE_INFINITY,
  );
  return goneAt + TOMBSTONE <= now;
}

function datesFault(entry: ListedAddress): string | null {
  const { announcedAt, effectiveAt, retirementAnnouncedAt, retiresAt, replaces, address } = entry;
  if (replaces === address) return 'replaces itself';
  if (effectiveAt < announcedAt) return 'takes effect before it is announced';
  if ((retiresAt === null) !== (retirementAnnouncedAt === null))
    return 'has one of the two dates of a retirement';
  if (retiresAt === null || retirementAnnouncedAt === null) return null;
  if (retiresAt < retirementAnnouncedAt) return 'retires before that is announced';
  return retiresAt <= effectiveAt ? 'retires before it takes effect' : null;
}

function noticeFault(entry: ListedAddress): string | null {
  if (entry.urgent || entry.effectiveAt - entry.announcedAt >= NOTICE) return null;
  return `takes effect ${((entry.effectiveAt - entry.announcedAt) / DAY).toFixed(1)} days after its announcement`;
}

/** Where several replaced it one after the other, the first counts: from then on there was something to move to. */
function retirementFault(entry: ListedAddress, list: readonly ListedAddress[]): string | null {
  if (entry.retiresAt === null || entry.retirementAnnouncedAt === null) return null;
  const replacements = list
    .filter((other) => other.replaces === entry.address)
    .map((other) => other.effectiveAt);
  const from = replacements.length > 0 ? Math.min(...replacements) : entry.retirementAnnouncedAt;
  if (entry.retiresAt - from >= OVERLAP) return null;
  return `retires ${((entry.retiresAt - from) / DAY).toFixed(1)} days after ${replacements.length > 0 ? 'its replacement took effect' : 'that was announced'}`;
}
