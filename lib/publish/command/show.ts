import { existsSync } from 'node:fs';
import { readTimestamp } from '../../feed/read.ts';
import { fingerprintOf } from '../../feed/sha256.ts';
import { digestOf, spokenOf } from '../digest.ts';
import { documentIn, issueList, listEntriesOf } from '../document.ts';
import { readDraft, readPause, readPlatform, readTextIfThere } from '../folder.ts';
import { newestList } from '../published.ts';
import { refusedInWords } from '../refused.ts';
import { timestampPath } from '../stamped.ts';
import { timeline } from '../timeline.ts';
import type { Command, Context } from './context.ts';
import { pausesInWords } from './pause-words.ts';

/** `show`: the published list, the timestamp, pauses, and what is being prepared where there is a draft. */
export const show: Command = async (context) => {
  const { folder, now, say } = context;
  const platform = readPlatform(folder);
  const newest = await newestList(folder, platform, now);
  if (newest) {
    const until = new Date(newest.list.expiresAt).toISOString();
    const ends = newest.list.expiresAt > now ? `list until ${until}` : `list RAN OUT on ${until}`;
    say(`${platform.name} · version ${newest.list.version} · ${fingerprintOf(newest.sha256)} · ${ends}`);
    for (const line of timeline(newest.list.addresses, now)) say(line);
  } else {
    say(`${platform.name} · nothing is published yet`);
  }
  const stamped = readTextIfThere(timestampPath(folder));
  if (stamped !== null) {
    const timestamp = await readTimestamp(stamped, platform);
    say(
      timestamp.ok
        ? `Timestamp ${timestamp.value.expiresAt > now ? 'until' : 'RAN OUT on'} ${new Date(timestamp.value.expiresAt).toISOString()}`
        : `Timestamp: ${refusedInWords(timestamp.refusal)}`,
    );
  }
  for (const line of pausesInWords(readPause(folder))) say(line);
  // The stamper's folder has none.
  if (existsSync(folder.draft)) showDraft(context, newest?.list.version ?? 0);
  return true;
};

function showDraft({ folder, now, say }: Context, published: number): void {
  const draft = readDraft(folder);
  const half = readTextIfThere(folder.signing);
  // One of a published version stays behind where another holder has signed last.
  const signing = half !== null && documentIn(half).version > published ? documentIn(half) : null;
  const ahead = draft.changes.filter((change) => change.version > draft.version);
  if (ahead.length === 0 && signing === null) return;
  const next = signing ?? issueList(draft, now);
  const have = signing === null ? 'not signed' : 'partly signed';
  say(`Draft of version ${next.version}, ${have}, ${spokenOf(next)} (in a script: --yes ${digestOf(next)}):`);
  for (const line of timeline(listEntriesOf(next), now)) say(line);
  for (const change of next.changes.filter(({ version }) => version === next.version))
    say(`  ${change.text}`);
}
