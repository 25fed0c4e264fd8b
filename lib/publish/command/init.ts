import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { emptyList } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { writeJson, writeTextFile } from '../files.ts';
import { keyPath, readPublicHalf, writeKeys } from '../key-files.ts';
import { makeKey, type NamedKey, publicHalf } from '../keys.ts';
import { type Command, type Context, numberOption, option, required, typed, word } from './context.ts';
import { demandUsable, isForDrills, linksOf, NAME, STAMPER, urlsOf } from './platform-file.ts';

/** Makes `platform.json` and an empty draft, of keys that holders handed over or that are made here. */
export const init: Command = async (context) => {
  const { folder, now, say, warn } = context;
  if (existsSync(folder.platform))
    throw new PublishFault(
      `${folder.platform} is there already; nothing was changed. For another platform, name another folder: --dir.`,
    );
  const { made, listKeys, timestampKey } = await keysFor(context);
  const threshold = numberOption(context, 'threshold', 2);
  const id = option(context, 'firefox-id');
  const file = {
    name: required(context, 'platform', 'the name users know, "Acme"'),
    ...(id === undefined ? {} : { firefox: { id } }),
    links: linksOf(context),
    feed: {
      urls: urlsOf(context),
      listKeys,
      listThreshold: threshold,
      timestampKeys: [timestampKey],
      versionFloor: 0,
    },
    ...(context.options.documentation === true ? { allowDocumentation: true as const } : {}),
  };
  demandUsable(file, context);
  demandNoRest(context, made);
  const paths = made.length > 0 ? writeKeys(folder, made) : [];
  mkdirSync(folder.public, { recursive: true });
  if (context.options.drill === true)
    writeTextFile(folder.drill, 'For drills: --now may be another day here.\n');
  writeJson(folder.draft, emptyList(file.name, now));
  writeJson(folder.platform, file);
  say(`Made ${folder.platform}: build the extension with it.`);
  sayKeys(paths, `${threshold} of ${listKeys.length} holders must sign a list.`, context);
  if (id === undefined)
    say('A store build needs an add-on id for Firefox: "firefox": { "id": "keyfence@your.domain" }.');
  sayLinks(context);
  if (threshold < 2) warn('WARNING: with a threshold of 1, one stolen key is enough to poison the list.');
  if (isForDrills(file)) warn('For drills alone: a store build takes https and no documentation addresses.');
  const example = file.allowDocumentation ? '203.0.113.10' : 'ADDRESS';
  say(
    `Next: list each address that is live today, ${typed(context, `announce ${example} --effective 2026-01-15`)}`,
  );
  return true;
};

/** `key NAME`: one key pair. Each holder makes their own, on their own machine, and hands over the public half. */
export const key: Command = async (context) => {
  const { folder, say } = context;
  const name = word(context, 'name');
  if (!NAME.test(name)) throw new PublishFault('A name has letters, digits and dashes: dora');
  const made = await makeKey(name);
  const [path = ''] = writeKeys(folder, [made]);
  const half = join(folder.root, `${name}.public.json`);
  writeJson(half, publicHalf(made));
  say(`Made ${path}, readable by you alone: it stays with its holder.`);
  say(`Made ${half}: hand this one over, and read its "x" aloud to who takes it.`);
  say('It goes into "init --list-keys" or "--timestamp-key"; later, into platform.json and a release:');
  say(JSON.stringify(publicHalf(made)));
  return true;
};

/** The pinned keys: halves that were handed over, or pairs that are made here and have to be given to their holders. */
async function keysFor(context: Context) {
  const halves = option(context, 'list-keys');
  const stamper = option(context, 'timestamp-key');
  if ((halves === undefined) !== (stamper === undefined))
    throw new PublishFault(
      '--list-keys and --timestamp-key belong together: all keys are handed over, or none.',
    );
  if (halves !== undefined && stamper !== undefined)
    return {
      made: [],
      listKeys: halves.split(',').map(readPublicHalf),
      timestampKey: readPublicHalf(stamper),
    };
  const holders = await Promise.all(holdersOf(context).map(makeKey));
  const timestamp = await makeKey(STAMPER);
  return {
    made: [...holders, timestamp],
    listKeys: holders.map(publicHalf),
    timestampKey: publicHalf(timestamp),
  };
}

function holdersOf(context: Context): string[] {
  const why =
    'alice,bob for keys that are made here; or --list-keys with the halves that holders handed over';
  const holders = required(context, 'holders', why)
    .split(',')
    .map((name) => name.trim());
  if (holders.some((name) => !NAME.test(name)) || new Set(holders).size < holders.length)
    throw new PublishFault('--holders takes different names of letters, digits and dashes: alice,bob');
  if (holders.includes(STAMPER))
    throw new PublishFault(
      `No holder may be called "${STAMPER}": that is the key of the machine that stamps.`,
    );
  return holders;
}

/** Keys without a `platform.json` are what an `init` left that was killed. */
function demandNoRest({ folder }: Context, made: readonly NamedKey[]): void {
  if (!existsSync(folder.draft) && !made.some(({ kid }) => existsSync(keyPath(folder, kid)))) return;
  throw new PublishFault(
    `Keys or a draft lie in ${folder.root}, but no platform.json: an "init" was interrupted there; nothing was changed. If none of its keys is in use, delete the folder and begin again.`,
  );
}

function sayKeys(paths: readonly string[], quorum: string, { say }: Context): void {
  if (paths.length === 0) {
    say(`${quorum} No private key was made here: the holders have them.`);
    return;
  }
  say('Made the private keys, readable by you alone:');
  for (const path of paths) say(`  ${path}`);
  say(`${quorum} Give each holder their key, offline, and delete it here.`);
}

function sayLinks(context: Context): void {
  const missing = ['email-verify', 'alerts', 'guide', 'support'].filter(
    (name) => option(context, name) === undefined,
  );
  if (missing.length > 0)
    context.say(
      `The links for ${missing.join(', ')} lead to the API Connect page, since none was named. Each has its field in "links".`,
    );
}
