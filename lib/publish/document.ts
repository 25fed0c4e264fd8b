import { readAddresses } from '../feed/addresses.ts';
import { isOutlived, policyBreach } from '../feed/policy.ts';
import { feedRules } from '../feed/rule.ts';
import { KNOWN_SCHEMA, type ListDocument, type ListedDocument, listSchema } from '../feed/schema.ts';
import { DAY, type ListedAddress, type Moment } from '../rotation/list.ts';
import { LIST_DAYS } from '../rotation/terms.ts';
import { z } from '../schema/zod.ts';
import { PublishFault } from './fault.ts';

/** A tombstone is kept this much longer than clients demand, in ms: some of their clocks run behind. */
const TOMBSTONE_MARGIN = 30 * DAY;
/** How many lines about changes a list carries. */
export const MOST_CHANGES = 20;

/** A list that was never published: version 0, no addresses. */
export function emptyList(platform: string, now: Moment): ListDocument {
  return {
    schema: KNOWN_SCHEMA,
    platform,
    version: 0,
    issuedAt: iso(now),
    expiresAt: iso(now + LIST_DAYS * DAY),
    addresses: [],
    changes: [],
  };
}

/**
 * The next version of a list, dated now: what gets signed. Tombstones that have outlived their year are dropped.
 * @param above a version that was signed and given up: the next one is above it
 */
export function issueList(draft: ListDocument, now: Moment, above = 0): ListDocument {
  const entries = new Map(listEntriesOf(draft).map((entry) => [entry.address as string, entry]));
  const version = Math.max(draft.version, above) + 1;
  return {
    ...draft,
    version,
    issuedAt: iso(now),
    expiresAt: iso(now + LIST_DAYS * DAY),
    addresses: draft.addresses.filter((document) => {
      const entry = entries.get(document.address);
      return !entry || !isOutlived(entry, now - TOMBSTONE_MARGIN);
    }),
    changes: draft.changes
      .map((change) => (change.version > draft.version ? { ...change, version } : change))
      .slice(-MOST_CHANGES),
  };
}

const payloadSchema = z.object({ payload: z.string() });

/**
 * The document that a signed list file carries; signatures are not checked.
 * @throws ZodError or SyntaxError where the file is no such list
 */
export function documentIn(text: string): ListDocument {
  const { payload } = payloadSchema.parse(JSON.parse(text));
  return listSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
}

/**
 * The addresses of a document as clients read them. Documentation ranges pass here; a client may refuse them.
 * @throws PublishFault where a client would refuse an address
 */
export function listEntriesOf(document: ListDocument): ListedAddress[] {
  const read = readAddresses(document.addresses, true);
  if (!read.ok)
    throw new PublishFault(
      `No client would take this. The rule is: ${feedRules[read.refusal.rule]} (${read.refusal.detail}).`,
    );
  return read.value;
}

/**
 * Puts changed addresses into a draft, with a line about the change.
 * @param instead the beginning of a line of this draft that the new one takes the place of
 * @throws PublishFault when a client would refuse the result
 */
export function changedList(
  draft: ListDocument,
  addresses: readonly ListedDocument[],
  text: string,
  now: Moment,
  instead?: string,
): ListDocument {
  const others = draft.changes.filter(
    (change) => instead === undefined || change.version <= draft.version || !change.text.startsWith(instead),
  );
  const changes = [...others, { version: draft.version + 1, at: iso(now), text }];
  const changed = { ...draft, addresses: [...addresses], changes };
  const breach = policyBreach(listEntriesOf(changed));
  if (breach)
    throw new PublishFault(
      `No client would take this. The rule is: ${feedRules[breach.rule]} (${breach.detail}).`,
    );
  return changed;
}

/** A moment as it stands in a document. */
export function iso(moment: Moment): string {
  return new Date(moment).toISOString();
}
