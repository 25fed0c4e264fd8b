import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicKey } from '../../../platform.ts';
import { acceptList } from '../../accept.ts';
import { readList } from '../../read.ts';
import type { ListDocument } from '../../schema.ts';
import { day } from '../announce.ts';
import { documentIn, entriesOf, issueList } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { readText, writeJson, writeText } from '../files.ts';
import { type Folder, keyPath, newestList, readDraft, readKey, readPlatform } from '../folder.ts';
import { heldBackBy } from '../notice.ts';
import { addSignature, signedList, signersOf, signList } from '../sign.ts';
import { timeline } from '../timeline.ts';
import { opened } from '../verdict.ts';
import { type Command, type Context, required, typed } from './context.ts';

/** `sign --key FILE`: once per holder, offline. The last needed signature publishes the list. */
export const sign: Command = async (context) => {
  const { folder, now, say } = context;
  const { feed, name } = readPlatform(folder);
  const key = readKey(required(context, 'key', `the private key of one holder, ${keyPath(folder, 'NAME')}`));
  if (!feed.listKeys.some((pinned) => pinned.x === key.x)) {
    throw new PublishFault(
      'This key is not among the list keys of platform.json: its signature would count for nothing.',
    );
  }
  const before = existsSync(folder.signing) ? await readSigning(folder, feed.listKeys) : null;
  const document = before === null ? issueList(readDraft(folder), now) : documentIn(before);
  if (document.addresses.length === 0)
    throw new PublishFault(
      `The draft holds no address yet. Begin with ${typed(context, 'announce ADDRESS')}`,
    );
  await demandNotice(context, document);
  say(`You sign version ${document.version} of ${name}, good until ${document.expiresAt}:`);
  for (const line of timeline(entriesOf(document), now)) say(line);
  for (const change of document.changes.filter((made) => made.version === document.version))
    say(`  ${change.text}`);
  const text = before === null ? (await signList(document, [key])).text : await addSignature(before, key);
  const signers = await signersOf(text, feed.listKeys);
  const have = `${signers.length} of ${feed.listThreshold} signatures`;
  if (signers.length < feed.listThreshold) {
    writeText(folder.signing, text);
    const others = feed.listKeys.filter((pinned) => !signers.includes(pinned)).map(nameOf);
    say(`${have}. Next: ${others.join(' or ')} signs too; bring them this folder with ${folder.signing}.`);
    return true;
  }
  const file = await publish(folder, text, document, now);
  say(`${have}: version ${document.version} is ${file}.`);
  say(`Next: ${typed(context, `stamp --key ${keyPath(folder, 'timestamp')}`)}`);
  say('Then upload the list file first, and timestamp.json after it.');
  return true;
};

/** What others have signed, if it is what they signed. */
async function readSigning(folder: Folder, pinned: readonly PublicKey[]): Promise<string> {
  const text = readText(folder.signing);
  if ((await signersOf(text, pinned)).length > 0) return text;
  throw new PublishFault(
    `No holder has signed what ${folder.signing} says: it was changed on its way. Delete it and begin again with the first holder.`,
  );
}

/** Nobody signs what users would have to confirm by hand without that being meant. */
async function demandNotice({ folder, now, say }: Context, document: ListDocument): Promise<void> {
  const addresses = entriesOf(document);
  const list = {
    version: document.version,
    issuedAt: Date.parse(document.issuedAt),
    expiresAt: Date.parse(document.expiresAt),
    addresses,
  };
  const before = await newestList(folder, readPlatform(folder));
  for (const { address, why } of heldBackBy(before, list, now)) {
    const live = addresses.find((entry) => entry.address === address)?.effectiveAt ?? now;
    if (why === 'unannounced')
      throw new PublishFault(
        `${address} goes live on ${day(live)}: too soon for what is signed today, so clients would hold it back until each user confirms it. "discard", and announce it again with a later --effective; or with --urgent.`,
      );
    const isNews = !before?.list.addresses.some((entry) => entry.address === address);
    if (!isNews) continue;
    say(
      `${address} is urgent: every user must confirm it by hand. Say on your own site which address it is.`,
    );
  }
}

function nameOf({ kid, x }: PublicKey): string {
  return kid ?? x.slice(0, 8);
}

/**
 * Puts a list that has its signatures where it can be uploaded from, once a client would take it.
 * @returns its path
 */
async function publish(folder: Folder, text: string, document: ListDocument, now: number): Promise<string> {
  const platform = readPlatform(folder);
  const file = opened(await readList(text, platform));
  const newest = await newestList(folder, platform);
  const { name, version, sha256 } = await signedList(text, document.version);
  const timestamp = { version, list: name, sha256, issuedAt: now, expiresAt: now, paused: [] };
  const held = newest && { ...newest, timestamp };
  const highest = newest?.list.version ?? 0;
  if (version <= highest)
    throw new PublishFault(
      `Version ${highest} is published already, so ${version} would be refused. "discard" begins from what is published.`,
    );
  opened(acceptList({ file, timestamp }, { floor: platform.feed.versionFloor, highest, held, now }));
  mkdirSync(folder.public, { recursive: true });
  const path = join(folder.public, name);
  writeText(path, text);
  writeJson(folder.draft, document);
  rmSync(folder.signing, { force: true });
  return path;
}
