import { existsSync } from 'node:fs';
import type { ListDocument } from '../../feed/schema.ts';
import type { Platform, PublicKey } from '../../platform/platform.ts';
import { DAY } from '../../rotation/list.ts';
import { demandNewer, leaveBehind, publishSigned, settle } from '../completed.ts';
import { saysTheSame, spokenOf } from '../digest.ts';
import { documentIn, issueList } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { readTextFile, writeTextFile } from '../files.ts';
import { type Folder, readDraft, readPlatform } from '../folder.ts';
import { keyPath } from '../key-files.ts';
import { documentOf, readMemory, rememberSigned, type Signed } from '../memory.ts';
import { demandOnce } from '../once.ts';
import { newestList, type PublishedList, publishedLists, unpinnedInWords } from '../published.ts';
import { addSignature, payloadOf, signersOf, signList } from '../sign.ts';
import { demandConsent } from './consent.ts';
import { type Command, type Context, keyFrom, numberOption, required, typed } from './context.ts';
import { demandNotice } from './demand-notice.ts';

/**
 * `sign --key FILE [--yes VERSION-HASH] [--above VERSION]`: once per holder, offline. Shows what changes
 * against what is published, asks, remembers beside the key what it signs. The last needed signature
 * publishes the list.
 */
export const sign: Command = async (context) => {
  const { folder, now, say } = context;
  const platform = readPlatform(folder);
  const { feed } = platform;
  const path = required(context, 'key', `the private key of one holder, ${keyPath(folder, 'NAME')}`);
  const key = keyFrom(path, context);
  if (!feed.listKeys.some((pinned) => pinned.x === key.x))
    throw new PublishFault(
      'This key is not among the list keys of platform.json: its signature would count for nothing.',
    );
  const newest = await newestList(folder, platform, now);
  const unpinned = await unpinnedInWords(folder, platform);
  if (unpinned !== null) context.warn(`WARNING: ${unpinned}`);
  const published = newest && documentIn(newest.text);
  leaveBehind(folder, await publishedLists(folder, platform), now);
  const before = existsSync(folder.signing) ? await readSigning(folder, feed.listKeys) : null;
  if (before === null && newest && published && wasJustPublished(context, published))
    if ((await signersOf(newest.text, feed.listKeys)).some((signer) => signer.x === key.x))
      return finished(context, newest, published);
  const above = numberOption(context, 'above', 0);
  const memory = readMemory(path);
  const document = before === null ? begun(context, memory && documentOf(memory), above) : documentIn(before);
  demandNewer(document.version, newest?.list.version ?? 0);
  const text = before === null ? (await signList(document, [key])).text : await addSignature(before, key);
  const payload = payloadOf(text);
  const demandUnsigned = (signed: Signed | null) =>
    demandOnce(signed, { document, payload, published, above, now });
  demandUnsigned(memory);
  demandNotice(context, document, newest);
  await demandConsent(context, document, published);
  const signed = { version: document.version, at: new Date(now).toISOString(), payload };
  await rememberSigned(path, signed, demandUnsigned);
  const signers = await signersOf(text, feed.listKeys);
  const have = `${signers.length} of ${feed.listThreshold} signatures`;
  if (signers.length < feed.listThreshold) {
    writeTextFile(folder.signing, text);
    const others = feed.listKeys.filter((pinned) => !signers.includes(pinned)).map(nameOf);
    say(`${have}. Next: ${others.join(' or ')} signs too; bring them this folder with ${folder.signing}.`);
    return true;
  }
  const file = await publishSigned(folder, platform, { text, document, newest }, now);
  say(`${have}: version ${document.version} is ${file}.`);
  sayNext(context, platform);
  return true;
};

/** What the first holder signs: the draft, or what this key had begun to sign when it was interrupted. */
function begun(context: Context, remembered: ListDocument | null, above: number): ListDocument {
  const document = issueList(readDraft(context.folder), context.now, above);
  if (document.addresses.length === 0)
    throw new PublishFault(
      `The draft holds no address yet. Begin with ${typed(context, 'announce ADDRESS')}`,
    );
  const isTheSame = remembered?.version === document.version && saysTheSame(remembered, document);
  return isTheSame ? remembered : document;
}

/**
 * Whether the draft is what was published today: `sign` typed once more with a key that has signed it, after it was
 * interrupted, renews nothing. A holder who has not signed it begins a renewal: before another's key is given up.
 */
function wasJustPublished({ folder, now }: Context, published: ListDocument): boolean {
  return now - Date.parse(published.issuedAt) < DAY && saysTheSame(readDraft(folder), published);
}

/** What others have signed, if it is what they signed. */
async function readSigning(folder: Folder, pinned: readonly PublicKey[]): Promise<string> {
  const text = readTextFile(folder.signing);
  if ((await signersOf(text, pinned)).length > 0) return text;
  throw new PublishFault(
    `No holder has signed what ${folder.signing} says: it was changed on its way. Delete it and begin again with the first holder.`,
  );
}

/** A `sign` that was interrupted after it had published: the rest of it is done now. */
function finished(context: Context, newest: PublishedList, document: ListDocument): boolean {
  settle(context.folder, document);
  context.say(`Version ${document.version} (${spokenOf(document)}) is published already: ${newest.name}.`);
  sayNext(context, readPlatform(context.folder));
  return true;
}

function sayNext(context: Context, { feed }: Platform): void {
  const stamper = feed.timestampKeys[0]?.kid ?? 'timestamp';
  context.say(`Next: ${typed(context, `stamp --key ${keyPath(context.folder, stamper)}`)}`);
  context.say('Then upload the list file first, and timestamp.json after it.');
}

function nameOf({ kid, x }: PublicKey): string {
  return kid ?? x.slice(0, 8);
}
