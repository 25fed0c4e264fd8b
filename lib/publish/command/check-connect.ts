import { existsSync } from 'node:fs';
import { checkConnect, type Finding, type Published, RULES } from '../../connect/check/index.ts';
import { fingerprintOf } from '../../feed/sha256.ts';
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
  const isNamed = option(context, 'dir') !== undefined;
  const platform = isNamed || existsSync(folder.platform) ? readPlatform(folder) : null;
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
  const visitor = { origin: url.origin, cookie: cookieOf(context), fetch };
  const findings = await checkConnect(visitor, { csrf, published, now: Date.now });
  for (const line of linesOf(findings)) say(line);
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

/** What stands in the `Cookie` header; a browser's network panel copies its name along. */
function cookieOf(context: Context): string | undefined {
  return option(context, 'cookie')?.replace(/^\s*cookie:\s*/i, '');
}

const MARKS: Readonly<Record<Finding['result'], string>> = {
  holds: 'ok     ',
  fault: 'FAULT  ',
  advice: 'advice ',
  skipped: '–      ',
};

/** A line for each rule; rules that were not looked at for one reason, one after the other, share theirs. */
function linesOf(findings: readonly Finding[]): string[] {
  return findings.flatMap((finding, at) => {
    const reason = reasonAt(findings, at);
    if (reason === null) return [lineOf(finding)];
    if (reasonAt(findings, at - 1) === reason) return [];
    const end = findings.findIndex((_, later) => later > at && reasonAt(findings, later) !== reason);
    const same = findings.slice(at, end < 0 ? findings.length : end);
    return [`${MARKS.skipped}not looked at, since ${reason}: ${same.map(({ rule }) => rule).join(', ')}`];
  });
}

/** Why a rule was not looked at; null where it was. */
function reasonAt(findings: readonly Finding[], at: number): string | null {
  const finding = findings[at];
  return finding?.result === 'skipped' ? finding.says : null;
}

function lineOf({ rule, result, says }: Finding): string {
  const name = rule.padEnd(19);
  if (result === 'holds') return `${MARKS[result]}${name}${RULES[rule]}`;
  return `${MARKS[result]}${name}${says}. Demanded: ${RULES[rule]}.`;
}
