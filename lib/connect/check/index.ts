import type { Moment } from '../../rotation/list.ts';
import { askConnections, type Replied } from '../requests.ts';
import type { ConnectReport } from '../stored.ts';
import { judgeAnswer, type Published } from './answer-rules.ts';
import { judgeRevalidation } from './revalidation.ts';
import { type Finding, Findings, type RuleName, rulesBetween } from './rules.ts';
import type { Surroundings } from './surroundings.ts';
import {
  crossSite,
  isRedirect,
  type SeenByVisitor,
  STRANGER,
  sameOrigin,
  type Visitor,
  withoutCookie,
} from './visitor.ts';

export type { Published } from './answer-rules.ts';
export { type Finding, RULES } from './rules.ts';
export type { Visitor } from './visitor.ts';

const PATH = '/api/connections';

/**
 * Asks a platform's API Connect as a client does, then with requests that it must refuse. One connection is
 * re-validated.
 * @returns what became of each rule, in the order of the table
 */
export async function checkConnect(visitor: Visitor, around: Surroundings): Promise<readonly Finding[]> {
  const findings = new Findings();
  if (!isSafe(visitor.origin))
    findings.broken('https', `${visitor.origin} is not https: a store build takes nothing else`);
  const seen: SeenByVisitor = { response: null, failure: null };
  const replied = await askConnections(sameOrigin(visitor, seen), around.longest);
  const report = judgeReply(replied, seen, visitor, around, findings);
  if (seen.response) judgeHeaders(seen.response, findings);
  if (!report) {
    findings.skip(rulesBetween('revalidate', 'revalidate-unknown'), 'there is no report');
    return findings.all();
  }
  await judgeStrangers(visitor, findings);
  await judgeRevalidation(visitor, report, around, findings);
  return findings.all();
}

/** Loopback never leaves this computer. */
function isSafe(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || /^(?:127\.|\[::1\]$|(?:.*\.)?localhost$)/.test(hostname);
}

function judgeReply(
  replied: Replied,
  { response, failure }: SeenByVisitor,
  { cookie }: Visitor,
  { published, now }: Surroundings,
  findings: Findings,
): ConnectReport | null {
  if (replied.kind === 'answer') return judgedAnswer(replied.answer, published, now(), findings);
  const rule = ruleOfTrouble(replied, response);
  const hint = rule === 'signed-in' && cookie === undefined ? '; name a session with --cookie' : '';
  findings.broken(
    rule,
    `the answer ${response ? replied.says : `did not come: ${failure ?? replied.says}`}${hint}`,
  );
  const next = rulesBetween('https', 'session');
  findings.skip(next.slice(next.indexOf(rule) + 1), 'there is no report');
  return null;
}

function judgedAnswer(answer: unknown, published: Published | null, now: Moment, findings: Findings) {
  const report = judgeAnswer(answer, published, now, findings);
  if (!report) findings.skip(rulesBetween('connection', 'newest'), 'the frame of the answer is not right');
  return report;
}

function ruleOfTrouble(replied: Extract<Replied, { kind: 'trouble' }>, response: Response | null): RuleName {
  if (replied.why === 'slow') return 'in-time';
  if (!response) return 'reached';
  if (isRedirect(response)) return 'no-redirect';
  if (replied.why === 'logged-out') return 'signed-in';
  if (response.status === 404) return 'found';
  if (!response.ok) return 'ok';
  if (replied.why === 'not-spoken') return 'json-type';
  return replied.says.includes('longer') ? 'size' : 'json';
}

function judgeHeaders(response: Response, findings: Findings): void {
  if (!response.ok) return;
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
    findings.broken('json-type', `content-type is ${type === '' ? 'missing' : `"${type}"`}`);
  const cache = response.headers.get('cache-control') ?? '';
  if (!/\b(?:no-store|private)\b/i.test(cache))
    findings.broken(
      'not-stored',
      `cache-control is ${cache === '' ? 'missing' : `"${cache}"`}; send "no-store"`,
    );
}

async function judgeStrangers(visitor: Visitor, findings: Findings): Promise<void> {
  const foreign = await crossSite(visitor, 'GET', PATH);
  await foreign?.body?.cancel();
  const allowed = foreign?.headers.get('access-control-allow-origin') ?? '';
  if (allowed === '*' || allowed === STRANGER)
    findings.broken('own-origin', `Access-Control-Allow-Origin is "${allowed}" for a page of ${STRANGER}`);
  if (visitor.cookie === undefined) {
    findings.skip(['session', 'revalidate-session'], 'no --cookie was given, so every visitor is the same');
    return;
  }
  const anonymous = await withoutCookie(visitor, 'GET', PATH, {});
  if (anonymous?.ok) {
    await anonymous.body?.cancel();
    findings.broken('session', `without the cookie the status is ${anonymous.status}; 401 is expected`);
  }
}
