import { existsSync } from 'node:fs';
import { documentIn, emptyList } from '../document.ts';
import { writeJson } from '../files.ts';
import { readDraft, readPlatform } from '../folder.ts';
import { newestList } from '../published.ts';
import { voidSignatures } from '../void.ts';
import type { Command } from './context.ts';

/** `discard`: makes the draft equal to what is published, and voids signatures of the draft. */
export const discard: Command = async ({ folder, now, say }) => {
  const platform = readPlatform(folder);
  const draft = existsSync(folder.draft) ? readDraft(folder) : null;
  const newest = await newestList(folder, platform, now);
  writeJson(folder.draft, newest ? documentIn(newest.text) : emptyList(platform.name, now));
  const voided = voidSignatures(folder, newest?.list.version ?? 0);
  if (voided !== null) say(voided);
  for (const { text } of (draft?.changes ?? []).filter((change) => change.version > (draft?.version ?? 0)))
    say(`Taken back: ${text}`);
  say(newest ? `The draft is version ${newest.list.version} again.` : 'The draft is empty again.');
  return true;
};
