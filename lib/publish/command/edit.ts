import { exchanges } from '../../exchanges/all.ts';
import type { ListDocument } from '../../feed/schema.ts';
import { MOST_BYTES } from '../../feed/signed.ts';
import { announce } from '../announce.ts';
import { noneInUse } from '../difference.ts';
import { listEntriesOf } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { writeJson } from '../files.ts';
import { readDraft, readPlatform } from '../folder.ts';
import { keyPath } from '../key-files.ts';
import { demandPlaces, type KeyLimit } from '../places.ts';
import { newestList } from '../published.ts';
import { retire, revoke } from '../retire.ts';
import { refusedAddress } from '../verdict.ts';
import { voidSignatures } from '../void.ts';
import {
  type Command,
  type Context,
  momentOption,
  option,
  required,
  spoken,
  typed,
  word,
} from './context.ts';

/**
 * `announce ADDRESS [--effective DATE] [--replaces ADDRESS] [--region TEXT] [--note TEXT] [--urgent]
 * [--exchanges IDS]`
 */
export const announceCommand: Command = (context) =>
  edit(context, (draft) =>
    announce(
      draft,
      {
        address: word(context, 'address'),
        effectiveAt: momentOption(context, 'effective'),
        replaces: option(context, 'replaces'),
        region: spoken(context, 'region'),
        note: spoken(context, 'note'),
        urgent: context.options.urgent === true,
      },
      context.now,
    ),
  );

/** `retire ADDRESS [--on DATE] [--exchanges IDS]` */
export const retireCommand: Command = (context) =>
  edit(context, (draft) =>
    retire(draft, { address: word(context, 'address'), retiresAt: momentOption(context, 'on') }, context.now),
  );

/** `revoke ADDRESS --reason TEXT` */
export const revokeCommand: Command = (context) =>
  edit(context, (draft) => {
    const address = word(context, 'address');
    required(context, 'reason', 'every user reads it, "server taken over"');
    return revoke(draft, { address, reason: spoken(context, 'reason') ?? '' }, context.now);
  });

async function edit(context: Context, change: (draft: ListDocument) => ListDocument): Promise<boolean> {
  const { folder, now, say, warn } = context;
  const platform = readPlatform(folder);
  const base = readDraft(folder);
  const newest = await newestList(folder, platform, now);
  if (newest && newest.list.version > base.version)
    throw new PublishFault(
      `The draft follows version ${base.version}, but version ${newest.list.version} is published. "discard" first, then do the change again.`,
    );
  const draft = change(base);
  refusedAddress(listEntriesOf(draft), platform);
  demandRoom(draft);
  demandPlaces(listEntriesOf(base), listEntriesOf(draft), limitsFor(context), now);
  const voided = voidSignatures(folder, newest?.list.version ?? 0);
  if (voided !== null) say(`The draft changed. ${voided}`);
  writeJson(folder.draft, draft);
  const { listThreshold, listKeys } = platform.feed;
  const holder = listKeys[0]?.kid ?? 'NAME';
  say(`Draft: ${draft.changes.at(-1)?.text ?? 'unchanged'}.`);
  if (noneInUse(draft, now)) warn('WARNING: no address is left in use: clients would fill nothing.');
  say(
    `Next: ${listThreshold} of ${listKeys.length} holders sign within a day, each ${typed(context, `sign --key ${keyPath(folder, holder)}`)}`,
  );
  return true;
}

/** The exchanges on which the platform's users have keys: all that Keyfence knows, unless some are named. */
function limitsFor(context: Context): readonly KeyLimit[] {
  const named = option(context, 'exchanges')?.split(',') ?? exchanges.map(({ id }) => id);
  return named.map((name) => {
    const exchange = exchanges.find(({ id }) => id === name.trim());
    if (!exchange)
      throw new PublishFault(
        `--exchanges does not know "${name.trim()}": ${exchanges.map(({ id }) => id).join(', ')}.`,
      );
    return exchange;
  });
}

/** What signatures and their headers add to a file, at most. */
const SIGNATURES = 2048;

function demandRoom(draft: ListDocument): void {
  const bytes = Math.ceil((new TextEncoder().encode(JSON.stringify(draft)).byteLength * 4) / 3) + SIGNATURES;
  if (bytes > MOST_BYTES)
    throw new PublishFault(
      `Signed, the list would have about ${Math.ceil(bytes / 1024)} KiB; clients take 64. Use shorter notes.`,
    );
}
