import { documentIn, emptyList } from '../document.ts';
import { writeJson } from '../files.ts';
import { dropSigning, newestList, readDraft, readPlatform } from '../folder.ts';
import type { Command } from './context.ts';

/** `discard`: the draft becomes what is published, for a slip that nobody has signed for good. */
export const discard: Command = async ({ folder, now, say }) => {
  const platform = readPlatform(folder);
  const draft = readDraft(folder);
  const newest = await newestList(folder, platform);
  writeJson(folder.draft, newest ? documentIn(newest.text) : emptyList(platform.name, now));
  if (dropSigning(folder)) say('The signatures given so far are void.');
  for (const { text } of draft.changes.filter((change) => change.version > draft.version))
    say(`Taken back: ${text}`);
  say(newest ? `The draft is version ${newest.list.version} again.` : 'The draft is empty again.');
  return true;
};
