import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTimestamp } from '../../read.ts';
import { fingerprintOf } from '../../sha256.ts';
import { entriesOf } from '../document.ts';
import { readText } from '../files.ts';
import { newestList, readDraft, readPlatform } from '../folder.ts';
import { timeline } from '../timeline.ts';
import { inWords } from '../verdict.ts';
import type { Command } from './context.ts';

/** `show`: the published list, what is being prepared, and when each role expires. */
export const show: Command = async ({ folder, now, say }) => {
  const platform = readPlatform(folder);
  const newest = await newestList(folder, platform);
  if (newest) {
    const until = new Date(newest.list.expiresAt).toISOString();
    const ends = newest.list.expiresAt > now ? `list until ${until}` : `list RAN OUT on ${until}`;
    say(`${platform.name} · version ${newest.list.version} · ${fingerprintOf(newest.sha256)} · ${ends}`);
    for (const line of timeline(newest.list.addresses, now)) say(line);
  } else {
    say(`${platform.name} · nothing is published yet`);
  }
  const path = join(folder.public, 'timestamp.json');
  if (existsSync(path)) {
    const timestamp = await readTimestamp(readText(path), platform);
    say(
      timestamp.ok
        ? `Timestamp ${timestamp.value.expiresAt > now ? 'until' : 'RAN OUT on'} ${new Date(timestamp.value.expiresAt).toISOString()}`
        : `Timestamp: ${inWords(timestamp.refusal)}`,
    );
  }
  const draft = readDraft(folder);
  const ahead = draft.changes.filter((change) => change.version > draft.version);
  if (ahead.length > 0) {
    say(
      `Draft of version ${draft.version + 1}${existsSync(folder.signing) ? ', partly signed' : ', not signed'}:`,
    );
    for (const line of timeline(entriesOf(draft), now)) say(line);
    for (const change of ahead) say(`  ${change.text}`);
  }
  return true;
};
