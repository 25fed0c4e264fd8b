import { existsSync, mkdirSync } from 'node:fs';
import { checkPlatform } from '../../../platform.ts';
import { emptyList } from '../document.ts';
import { PublishFault } from '../fault.ts';
import { writeJson, writeKey } from '../folder.ts';
import { makeKey, publicHalf } from '../keys.ts';
import { type Command, type Context, numberOption, option, required } from './context.ts';

/** Makes the keys, `platform.json` and an empty draft. Never touches a folder that has them. */
export const init: Command = async (context) => {
  const { folder, now, say } = context;
  if (existsSync(folder.platform))
    throw new PublishFault(`${folder.platform} is there already; nothing was changed.`);
  const holders = (option(context, 'holders') ?? 'list-1,list-2').split(',').map((name) => name.trim());
  if (holders.some((name) => !/^[\w-]+$/.test(name)) || new Set(holders).size < holders.length) {
    throw new PublishFault('--holders takes different names of letters, digits and dashes: alice,bob');
  }
  const threshold = numberOption(context, 'threshold', 2);
  const listKeys = await Promise.all(holders.map(makeKey));
  const timestampKey = await makeKey('timestamp');
  const file = {
    name: required(context, 'platform', 'the name users know, "Acme"'),
    links: linksOf(context),
    feed: {
      urls: [
        required(context, 'url', 'the folder users fetch from, "https://feed.acme.example/keyfence/"'),
        ...mirrorOf(context),
      ],
      listKeys: listKeys.map(publicHalf),
      listThreshold: threshold,
      timestampKeys: [publicHalf(timestampKey)],
      versionFloor: 0,
    },
    ...(context.options.documentation === true ? { allowDocumentation: true as const } : {}),
  };
  demandUsable(file);
  mkdirSync(folder.public, { recursive: true });
  const paths = [...listKeys, timestampKey].map((key) => writeKey(folder, key.kid ?? 'key', key));
  writeJson(folder.platform, file);
  writeJson(folder.draft, emptyList(file.name, now));
  say(`Made ${folder.platform}: build the extension with it.`);
  say(`Made the private keys, readable by you alone:`);
  for (const path of paths) say(`  ${path}`);
  say(
    `${threshold} of ${holders.length} holders must sign a list. Give each holder their key, offline, and delete it here.`,
  );
  if (threshold < 2) say('WARNING: with a threshold of 1, one stolen key is enough to poison the list.');
  say('Next: announce your present addresses, e.g. announce 203.0.113.10 --effective 2026-01-15');
  return true;
};

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

function mirrorOf(context: Context): string[] {
  const mirror = option(context, 'mirror');
  return mirror === undefined ? [] : [mirror];
}

/** Loopback is fine for a drill; a store build will demand https. */
function demandUsable(file: unknown): void {
  try {
    checkPlatform(file, 'practice');
  } catch (error) {
    throw new PublishFault(error instanceof Error ? error.message : String(error));
  }
}
