import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { acceptList } from '../../accept.ts';
import { readList } from '../../read.ts';
import { type ListDocument, listSchema } from '../../schema.ts';
import { z } from '../../zod.ts';
import { entriesOf, issueList } from '../document.ts';
import { PublishFault } from '../fault.ts';
import {
  type Folder,
  newestList,
  readDraft,
  readKey,
  readPlatform,
  writeJson,
  writeText,
} from '../folder.ts';
import { addSignature, signedList, signList } from '../sign.ts';
import { timeline } from '../timeline.ts';
import { opened } from '../verdict.ts';
import { type Command, required } from './context.ts';

const jws = z.object({ payload: z.string(), signatures: z.array(z.unknown()) });

/** `sign --key FILE`: once per holder, offline. The last needed signature publishes the list. */
export const sign: Command = async (context) => {
  const { folder, now, say } = context;
  const platform = readPlatform(folder);
  const key = readKey(required(context, 'key', 'the private key of one holder'));
  if (!platform.feed.listKeys.some((pinned) => pinned.x === key.x)) {
    throw new PublishFault(
      'This key is not among the list keys of platform.json: its signature would count for nothing.',
    );
  }
  const before = existsSync(folder.signing) ? readFileSync(folder.signing, 'utf8') : null;
  const document = before === null ? issueList(readDraft(folder), now) : documentIn(before);
  if (document.addresses.length === 0) throw new PublishFault('The draft holds no address yet.');
  say(`You sign version ${document.version} of ${document.platform}, good until ${document.expiresAt}:`);
  for (const line of timeline(entriesOf(document), now)) say(line);
  for (const change of document.changes.filter((made) => made.version === document.version))
    say(`  ${change.text}`);
  const text = before === null ? (await signList(document, [key])).text : await addSignature(before, key);
  const have = jws.parse(JSON.parse(text)).signatures.length;
  if (have < platform.feed.listThreshold) {
    writeText(folder.signing, text);
    say(`${have} of ${platform.feed.listThreshold} signatures. Next: the next holder signs.`);
    return true;
  }
  await publish(folder, text, document, now);
  say(
    `${have} of ${platform.feed.listThreshold} signatures: version ${document.version} is in ${folder.public}.`,
  );
  say('Next: stamp, then upload the list file first and timestamp.json after it.');
  return true;
};

/** Puts a list that has its signatures where it can be uploaded from, once a client would take it. */
async function publish(folder: Folder, text: string, document: ListDocument, now: number): Promise<void> {
  const platform = readPlatform(folder);
  const file = opened(await readList(text, platform));
  const newest = await newestList(folder, platform);
  const { name, version, sha256 } = await signedList(text, document.version);
  const timestamp = { version, list: name, sha256, issuedAt: now, expiresAt: now, paused: [] };
  const held = newest && { ...newest, timestamp };
  const highest = newest?.list.version ?? 0;
  if (version <= highest)
    throw new PublishFault(`Version ${highest} is published already, so ${version} would be refused.`);
  opened(acceptList({ file, timestamp }, { floor: platform.feed.versionFloor, highest, held, now }));
  mkdirSync(folder.public, { recursive: true });
  writeText(join(folder.public, name), text);
  writeJson(folder.draft, document);
  rmSync(folder.signing, { force: true });
}

function documentIn(text: string): ListDocument {
  const { payload } = jws.parse(JSON.parse(text));
  return listSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
}
