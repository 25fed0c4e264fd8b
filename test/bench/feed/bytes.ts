import { announce } from '../../../lib/publish/announce.ts';
import { emptyList, issueList } from '../../../lib/publish/document.ts';
import { makeKey } from '../../../lib/publish/keys.ts';
import { signList, signTimestamp } from '../../../lib/publish/sign.ts';

/** What a request costs beside the file: the answer's status line and headers, as measured on a CDN. */
export const HEADERS = 450;

/** The sizes of the two files as they are published, in bytes. */
export async function fileSizes(addresses: number): Promise<{ list: number; timestamp: number }> {
  const now = Date.parse('2026-12-07T00:00:00Z');
  const holders = [await makeKey('alice'), await makeKey('bob')];
  let draft = emptyList('Acme', now);
  for (let at = 0; at < addresses; at += 1)
    draft = announce(draft, { address: `203.0.113.${at + 1}`, region: 'fra' }, now);
  const list = await signList(issueList(draft, now), holders);
  const timestamp = await signTimestamp(list, [await makeKey('timestamp')], { now });
  return { list: list.text.length, timestamp: timestamp.length };
}
