import { existsSync } from 'node:fs';
import { checkConnect, type Finding, type Published, RULES } from '../../../connect/check/index.ts';
import { fingerprintOf } from '../../sha256.ts';
import { PublishFault } from '../fault.ts';
import { readPlatform } from '../folder.ts';
import { newestList } from '../published.ts';
import { type Command, type Context, option, word } from './context.ts';

/**
 * `check-connect [URL] [--cookie 'name=value']`: what a client makes of a platform's API Connect, rule by rule. Without
 * an argument it asks the page that `platform.json` names.
 */
export const checkConnectCommand: Command = async (context) => {
  const { folder, now, say } = context;
  const platform = existsSync(folder.platform) ? readPlatform(folder) : null;
  const url = urlOf(context, platform?.links.connect);
  const newest = platform && (await newestList(folder, platform, now));
  const published: Published | null = newest && {
    list: newest.list,
    fingerprint: fingerprintOf(newest.sha256),
  };
  const csrf = platform?.connect?.csrfHeader;
  say(
    `Asks ${url.origin} as a client does${csrf ? `, with the header ${csrf.name}` : ''}; one connection is re-validated.`,
  );
  const visitor = { origin: url.origin, cookie: option(context, 'cookie'), fetch };
  const findings = await checkConnect(visitor, { csrf, published, now: Date.now });
  for (const finding of findings) say(lineOf(finding));
  const faults = findings.filter(({ result }) => result === 'fault');
  say(
    faults.length === 0 ? 'A client reads it.' : `Not right: ${faults.map(({ rule }) => rule).join(', ')}.`,
  );
  return faults.length === 0;
};

function urlOf(context: Context, connect: string | undefined): URL {
  const given = context.words.length === 0 && connect !== undefined ? connect : word(context, 'URL');
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new PublishFault(
      `"${given}" is no URL. Give that of your API Connect page: https://app.acme.example/api-connect`,
    );
  return new URL(given);
}

const MARKS: Readonly<Record<Finding['result'], string>> = {
  holds: 'ok     ',
  fault: 'FAULT  ',
  advice: 'advice ',
  skipped: '–      ',
};

function lineOf({ rule, result, says }: Finding): string {
  const name = rule.padEnd(19);
  if (result === 'holds') return `${MARKS[result]}${name}${RULES[rule]}`;
  if (result === 'skipped') return `${MARKS[result]}${name}not looked at: ${says}`;
  return `${MARKS[result]}${name}${says}. Demanded: ${RULES[rule]}.`;
}
