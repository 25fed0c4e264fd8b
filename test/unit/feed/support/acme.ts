import { type Address, parseAddress } from '../../../../lib/address/address.ts';
import type { ListDocument, ListedDocument } from '../../../../lib/feed/schema.ts';
import type { Platform } from '../../../../lib/platform/platform.ts';
import { announce } from '../../../../lib/publish/announce.ts';
import { emptyList, issueList } from '../../../../lib/publish/document.ts';
import { makeKey, publicHalf, type SigningKey } from '../../../../lib/publish/keys.ts';
import { revoke } from '../../../../lib/publish/retire.ts';
import { type SignedList, signList, signTimestamp } from '../../../../lib/publish/sign.ts';
import { DAY } from '../../../../lib/rotation/list.ts';

/** The moment these tests play at. */
export const NOW = Date.parse('2026-12-05T09:00:00Z');
export const HOUR = 3_600_000;
export const MAIN = 'https://feed.acme.example/keyfence/';
export const MIRROR = 'https://mirror.acme.example/keyfence/';

export const alice = await makeKey('alice');
export const bob = await makeKey('bob');
export const cron = await makeKey('timestamp');
/** A holder whom only a later package pins. */
export const carol = await makeKey('carol');
/** Nobody pins her key. */
export const mallory = await makeKey('mallory');
export const HOLDERS: readonly SigningKey[] = [alice, bob];

export const acme: Platform = {
  name: 'Acme',
  firefox: { id: 'keyfence@acme-bots.com' },
  links: {
    connect: 'https://app.acme.example/connect',
    emailVerify: 'https://app.acme.example/email',
    alerts: 'https://app.acme.example/alerts',
    guide: 'https://acme.example/guide',
    support: 'mailto:help@acme.example',
  },
  feed: {
    urls: [MAIN, MIRROR],
    listKeys: HOLDERS.map(publicHalf),
    listThreshold: 2,
    timestampKeys: [publicHalf(cron)],
    versionFloor: 2,
  },
  allowDocumentation: true,
};

/** Reads an address that a test wrote down. */
export function ip(text: string): Address {
  const address = parseAddress(text);
  if (!address) throw new Error(`${text} is no address`);
  return address;
}

/** The address an attacker would like to see on a key. */
export const EVIL = ip('203.0.113.66');

/** A list with two live addresses and one that was revoked a week ago; its version is 3 once it is issued. */
export function draftBefore(now = NOW): ListDocument {
  let draft = emptyList('Acme', now);
  for (const address of ['203.0.113.9', '203.0.113.10', '203.0.113.11']) {
    draft = announce(draft, { address, effectiveAt: now - 200 * DAY }, now - 8 * DAY);
  }
  return { ...revoke(draft, { address: '203.0.113.9', reason: 'given back' }, now - 7 * DAY), version: 2 };
}

/** An entry that keeps every rule, changed as a test likes it. */
export function entry(change: Partial<ListedDocument>, now = NOW): ListedDocument {
  return {
    address: EVIL,
    region: null,
    announcedAt: new Date(now).toISOString(),
    effectiveAt: new Date(now + 7 * DAY).toISOString(),
    replaces: null,
    retirementAnnouncedAt: null,
    retiresAt: null,
    urgent: false,
    revoked: null,
    note: null,
    ...change,
  };
}

/** Two files that belong together. */
export interface Published {
  readonly document: ListDocument;
  readonly list: SignedList;
  readonly timestamp: string;
}

/** Signs the next version of a draft and its timestamp, as the platform would. */
export async function publish(draft: ListDocument, now: number): Promise<Published> {
  const document = issueList(draft, now);
  const list = await signList(document, HOLDERS);
  return { document, list, timestamp: await signTimestamp(list, [cron], { now }) };
}
