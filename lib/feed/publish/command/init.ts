import { existsSync, mkdirSync } from 'node:fs';
import { checkPlatform } from '../../../platform.ts';
import { emptyList } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { writeJson } from '../files.ts';
import { writeKeys } from '../folder.ts';
import { makeKey, publicHalf } from '../keys.ts';
import { type Command, type Context, numberOption, option, required, typed, word } from './context.ts';

const NAME = /^[\w-]+$/;
/** The key of the machine that stamps; no holder may have this name. */
const STAMPER = 'timestamp';

/** Makes the keys, `platform.json` and an empty draft. Never touches a folder that has them. */
export const init: Command = async (context) => {
  const { folder, now, say, warn } = context;
  if (existsSync(folder.platform))
    throw new PublishFault(
      `${folder.platform} is there already; nothing was changed. For another platform, name another folder: --dir.`,
    );
  const holders = holdersOf(context);
  const threshold = numberOption(context, 'threshold', 2);
  const listKeys = await Promise.all(holders.map(makeKey));
  const timestampKey = await makeKey(STAMPER);
  const file = {
    name: required(context, 'platform', 'the name users know, "Acme"'),
    links: linksOf(context),
    feed: {
      urls: urlsOf(context),
      listKeys: listKeys.map(publicHalf),
      listThreshold: threshold,
      timestampKeys: [publicHalf(timestampKey)],
      versionFloor: 0,
    },
    ...(context.options.documentation === true ? { allowDocumentation: true as const } : {}),
  };
  demandUsable(file, context);
  const paths = writeKeys(folder, [...listKeys, timestampKey]);
  mkdirSync(folder.public, { recursive: true });
  writeJson(folder.draft, emptyList(file.name, now));
  writeJson(folder.platform, file);
  say(`Made ${folder.platform}: build the extension with it.`);
  say('Made the private keys, readable by you alone:');
  for (const path of paths) say(`  ${path}`);
  say(
    `${threshold} of ${holders.length} holders must sign a list. Give each holder their key, offline, and delete it here.`,
  );
  if (threshold < 2) warn('WARNING: with a threshold of 1, one stolen key is enough to poison the list.');
  if (isDrill(file)) warn('For drills alone: a store build takes https and no documentation addresses.');
  say(`Next: list your present addresses, ${typed(context, 'announce 203.0.113.10 --effective 2026-01-15')}`);
  return true;
};

/** `key NAME`: one more key pair, to be pinned in the place of one that was lost or leaked. */
export const key: Command = async (context) => {
  const { folder, say } = context;
  const name = word(context, 'name');
  if (!NAME.test(name)) throw new PublishFault('A name has letters, digits and dashes: dora');
  const made = await makeKey(name);
  const [path = ''] = writeKeys(folder, [made]);
  say(`Made ${path}, readable by you alone.`);
  say('Pin its public half in platform.json, in "listKeys" or in "timestampKeys", and release a package:');
  say(JSON.stringify(publicHalf(made)));
  return true;
};

function holdersOf(context: Context): string[] {
  const holders = (option(context, 'holders') ?? 'list-1,list-2').split(',').map((name) => name.trim());
  if (holders.some((name) => !NAME.test(name)) || new Set(holders).size < holders.length)
    throw new PublishFault('--holders takes different names of letters, digits and dashes: alice,bob');
  if (holders.includes(STAMPER))
    throw new PublishFault(
      `No holder may be called "${STAMPER}": that is the key of the machine that stamps.`,
    );
  return holders;
}

function urlsOf(context: Context): string[] {
  const url = required(context, 'url', 'the folder users fetch from, "https://feed.acme.example/keyfence/"');
  const mirror = option(context, 'mirror');
  return [url, ...(mirror === undefined ? [] : [mirror])].map((named) =>
    /\/(?:timestamp\.json)?$/.test(named) ? named : `${named}/`,
  );
}

function linksOf(context: Context) {
  const connect = required(
    context,
    'connect',
    'the API Connect page, "https://app.acme.example/api-connect"',
  );
  return {
    connect,
    emailVerify: option(context, 'email-verify') ?? connect,
    alerts: option(context, 'alerts') ?? connect,
    guide: option(context, 'guide') ?? connect,
    support: option(context, 'support') ?? connect,
  };
}

function isDrill(file: {
  readonly feed: { readonly urls: readonly string[] };
  readonly allowDocumentation?: true;
}) {
  return file.allowDocumentation === true || file.feed.urls.some((url) => !url.startsWith('https:'));
}

/** How the fields of `platform.json` are called on the command line. */
const FLAGS: readonly (readonly [string, string])[] = [
  ['feed.urls.0', '--url'],
  ['feed.urls.1', '--mirror'],
  ['feed.listThreshold', '--threshold'],
  ['list keys are pinned', 'holders are named'],
  ['links.emailVerify', '--email-verify'],
  ['links.', '--'],
  ['name:', '--platform:'],
];

/** Loopback is fine for a drill; a store build will demand https. */
function demandUsable(file: unknown, { options }: Context): void {
  try {
    checkPlatform(file, 'practice');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const [, ...faults] = error.message.split('\n');
    const said = faults.map((fault) =>
      FLAGS.reduce((text, [field, name]) => text.replaceAll(field, name), fault),
    );
    // A link that was not given is the one to API Connect, which is named already.
    const given = said.filter((fault) => options[/^- --([\w-]+)/.exec(fault)?.[1] ?? ''] !== undefined);
    throw new PublishFault(['Nothing was made:', ...(given.length > 0 ? given : said)].join('\n'));
  }
}
