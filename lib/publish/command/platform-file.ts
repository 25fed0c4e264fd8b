import { checkPlatform } from '../../platform/check.ts';
import { PublishFault } from '../fault.ts';
import { type Context, option, required } from './context.ts';

/** How holders may be called. */
export const NAME = /^[\w-]+$/;
/** The key of the machine that stamps; no holder may have this name. */
export const STAMPER = 'timestamp';

/**
 * The folders that users fetch from, with the closing slash that may be left out on the command line.
 * @throws PublishFault without --url
 */
export function urlsOf(context: Context): string[] {
  const url = required(context, 'url', 'the folder users fetch from, "https://feed.acme.example/keyfence/"');
  const mirror = option(context, 'mirror');
  return [url, ...(mirror === undefined ? [] : [mirror])].map((named) =>
    /\/(?:timestamp\.json)?$/.test(named) ? named : `${named}/`,
  );
}

/** The pages that the interface leads to; where one is not named, the API Connect page. */
export function linksOf(context: Context) {
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

/**
 * Whether a store build would refuse this file for its feed's hosts or its documentation addresses. Links are
 * not looked at.
 */
export function isForDrills(file: {
  readonly feed: { readonly urls: readonly string[] };
  readonly allowDocumentation?: true;
}): boolean {
  return file.allowDocumentation === true || file.feed.urls.some((url) => !url.startsWith('https:'));
}

/** How the fields of `platform.json` are called on the command line. */
const FLAGS: readonly (readonly [string, string])[] = [
  ['feed.urls.0', '--url'],
  ['feed.urls.1', '--mirror'],
  ['feed.listThreshold', '--threshold'],
  ['list keys are pinned', 'holders are named'],
  ['feed.listKeys holds', '--list-keys holds'],
  ['firefox.id', '--firefox-id'],
  ['links.emailVerify', '--email-verify'],
  ['links.', '--'],
  ['name:', '--platform:'],
];

/**
 * Checks a new `platform.json` as a practice build does: loopback passes, though a store build will demand
 * https.
 * @throws PublishFault that names each fault by its flag
 */
export function demandUsable(file: unknown, { options }: Context): void {
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
