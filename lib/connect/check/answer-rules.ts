import { parseAddress } from '../../address/address.ts';
import { exchanges } from '../../exchanges/all.ts';
import type { AddressList, Moment } from '../../rotation/list.ts';
import { isExchange, readReport } from '../contract.ts';
import type { ConnectFault } from '../fault.ts';
import type { ConnectReport } from '../stored.ts';
import type { Findings, RuleName } from './rules.ts';

/** What the answer is compared with: the newest published list, where its folder was given. */
export interface Published {
  readonly list: AddressList;
  /** As `show` prints it. */
  readonly fingerprint: string;
}

/**
 * What a client makes of the answer to `GET /api/connections`.
 * @param answer the parsed JSON
 * @returns the report, or null where no client could read one
 */
export function judgeAnswer(
  answer: unknown,
  published: Published | null,
  now: Moment,
  findings: Findings,
): ConnectReport | null {
  const { read, faults } = readReport(answer, published?.list ?? null, now);
  for (const fault of faults) findings.broken(ruleOf(fault), `${fault.field || 'the answer'} ${fault.says}`);
  for (const path of secretsIn(answer, ''))
    findings.broken('no-secret', `${path} has no place here: whatever the page can read, a script in it can`);
  if (!read) return null;
  Object(answer).connections.forEach((raw: unknown, at: number) => {
    if (typeof raw === 'object' && raw !== null)
      judgeConnection(raw, `connections.${at}`, published, now, findings);
  });
  judgeFeed(read, published, findings);
  return read;
}

function ruleOf({ field, lost, says }: ConnectFault): RuleName {
  if (lost === 'report') return 'frame';
  if (lost === 'nothing') return 'codes';
  if (lost === 'connection') return says === 'is the id of another' ? 'one-id' : 'connection';
  return field.endsWith('.status') ? 'status-known' : 'spare';
}

function judgeConnection(
  raw: object,
  path: string,
  published: Published | null,
  now: Moment,
  findings: Findings,
): void {
  const { exchange, status, checkedAt, missing } = raw as Readonly<Record<string, unknown>>;
  if (typeof exchange === 'string' && !isExchange(exchange.trim().toLowerCase()))
    findings.broken(
      'exchange-known',
      `${path}.exchange is none of ${exchanges.map(({ id }) => id).join(', ')}`,
    );
  if (checkedAt === null && typeof status === 'string' && status !== 'unknown')
    findings.broken('checked', `${path}.checkedAt is null, so its status is read as unknown`);
  // Two clocks never agree to the second.
  if (typeof checkedAt === 'string' && Date.parse(checkedAt) > now + 60_000)
    findings.broken('not-future', `${path}.checkedAt is later than now`);
  if (!Array.isArray(missing) || missing.length === 0) {
    if (status === 'ip-not-whitelisted')
      findings.broken(
        'missing-named',
        `${path}.missing names no address: the user is not told which one lacks`,
      );
    return;
  }
  const addresses = missing.map((text) => (typeof text === 'string' ? parseAddress(text) : null));
  const strange = addresses.indexOf(null);
  if (strange >= 0) findings.broken('addresses', `${path}.missing.${strange} is no address`);
  const listed = published?.list.addresses.map(({ address }) => address);
  const unlisted = listed
    ? addresses.findIndex((address) => address !== null && !listed.includes(address))
    : -1;
  if (unlisted >= 0) findings.broken('listed', `${path}.missing.${unlisted} is not on the newest list`);
}

function judgeFeed({ feed }: ConnectReport, published: Published | null, findings: Findings): void {
  if (!published) findings.skip(['newest', 'listed'], 'no folder with a published list was given');
  if (!feed) findings.skip(['newest'], 'the answer has no "feed"');
  if (!published || !feed) return;
  const { version } = published.list;
  const isSame = feed.version === version && folded(feed.fingerprint) === folded(published.fingerprint);
  if (isSame) return;
  const theirs = `version ${feed.version}, ${feed.fingerprint}`;
  const newest = `version ${version}, ${published.fingerprint}`;
  findings.broken('newest', `feed names ${theirs}; the newest list is ${newest}`);
}

function folded(fingerprint: string): string {
  return fingerprint.replace('-', '').toUpperCase();
}

const SECRET = /secret|passphrase|password|private|^api_?key$|token/i;

/** No contract goes deeper. */
const DEEPEST = 8;

/** Where a field stands whose name says that it holds a secret. */
function secretsIn(value: unknown, path: string, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const isSecret = SECRET.test(name) && part !== null && typeof part !== 'boolean';
    return isSecret ? [here] : secretsIn(part, here, depth + 1);
  });
}
