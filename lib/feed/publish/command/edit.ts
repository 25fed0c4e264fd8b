import type { ListDocument } from '../../schema.ts';
import { announce } from '../announce.ts';
import { entriesOf } from '../document.ts';
import { dropSigning, readDraft, readPlatform, writeJson } from '../folder.ts';
import { retire, withdraw } from '../retire.ts';
import { refusedAddress } from '../verdict.ts';
import { type Command, type Context, momentOption, option, required, word } from './context.ts';

/** `announce ADDRESS [--effective DATE] [--replaces ADDRESS] [--region TEXT] [--note TEXT] [--urgent]` */
export const announceCommand: Command = (context) =>
  edit(context, (draft) =>
    announce(
      draft,
      {
        address: word(context, 'address'),
        effectiveAt: momentOption(context, 'effective'),
        replaces: option(context, 'replaces'),
        region: option(context, 'region'),
        note: option(context, 'note'),
        urgent: context.options.urgent === true,
      },
      context.now,
    ),
  );

/** `retire ADDRESS [--on DATE]` */
export const retireCommand: Command = (context) =>
  edit(context, (draft) =>
    retire(draft, { address: word(context, 'address'), retiresAt: momentOption(context, 'on') }, context.now),
  );

/** `withdraw ADDRESS --reason TEXT` */
export const withdrawCommand: Command = (context) =>
  edit(context, (draft) =>
    withdraw(
      draft,
      { address: word(context, 'address'), reason: required(context, 'reason', 'users read it') },
      context.now,
    ),
  );

async function edit(context: Context, change: (draft: ListDocument) => ListDocument): Promise<boolean> {
  const { folder, say } = context;
  const platform = readPlatform(folder);
  const draft = change(readDraft(folder));
  refusedAddress(entriesOf(draft), platform);
  if (dropSigning(folder)) say('The draft changed, so the signatures given so far are void.');
  writeJson(folder.draft, draft);
  say(`Draft: ${draft.changes.at(-1)?.text ?? 'unchanged'}.`);
  say(`Next: ${platform.feed.listThreshold} holders sign it: sign --key keys/NAME.private.json`);
  return true;
}
