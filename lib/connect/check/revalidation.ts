import { readConnection } from '../contract.ts';
import { askRevalidation, CSRF_VALUE } from '../requests.ts';
import type { Connection, ConnectReport } from '../stored.ts';
import { type Findings, rulesBetween } from './rules.ts';
import type { Surroundings } from './surroundings.ts';
import { crossSite, type SeenByVisitor, sameOrigin, type Visitor, withoutCookie } from './visitor.ts';

const AFTER: ReturnType<typeof rulesBetween> = ['revalidate-one', 'revalidate-asks'];
/** How old what the exchange said may be, in ms: a platform may ask it once a minute. */
const FRESH = 60_000;
/** An id that no platform gives. */
const NOBODY = 'keyfence-check/nobody';
/** What stands in a path and is no encoded id: to decode it throws. */
const NO_ID = '%';

/**
 * Re-validates one connection as a client does, one that is not connected where there is one, then sends requests that must
 * be refused; what is wrong goes into `findings`.
 */
export async function judgeRevalidation(
  visitor: Visitor,
  { connections }: ConnectReport,
  around: Surroundings,
  findings: Findings,
): Promise<void> {
  const known = connections.filter(({ exchange }) => exchange !== null);
  const one = known.find(({ status }) => status !== 'connected') ?? known[0] ?? connections[0];
  if (!one) {
    findings.skip(rulesBetween('revalidate', 'revalidate-session'), 'there is no connection to re-validate');
  } else {
    const isThere = await judgeOwn(visitor, one, around, findings);
    if (!isThere) findings.skip(['revalidate-unknown'], 're-validation does not work');
    await judgeForeign(visitor, one, around, findings);
  }
  await judgeNobody(visitor, around, findings);
}

/** @returns whether an answer came */
async function judgeOwn(
  visitor: Visitor,
  one: Connection,
  around: Surroundings,
  findings: Findings,
): Promise<boolean> {
  const began = around.now();
  const seen: SeenByVisitor = { response: null, failure: null };
  const replied = await askRevalidation(sameOrigin(visitor, seen), one.id, around.csrf, around.longest);
  if (replied.kind === 'trouble') {
    judgeTrouble(replied.says, seen, findings);
    return false;
  }
  const { read, faults } = readConnection(replied.answer, around.published?.list ?? null, around.now());
  for (const { field, says, lost } of faults)
    findings.broken(
      lost === 'nothing' ? 'codes' : 'revalidate-one',
      `in the answer to the POST, ${field || 'it'} ${says}`,
    );
  if (!read) {
    findings.skip(AFTER, 'the answer is no connection');
    return true;
  }
  if (read.id !== one.id) findings.broken('revalidate-one', 'id is that of another connection');
  const at = read.checkedAt === 0 ? 'null' : `${new Date(read.checkedAt).toISOString()}, before it was asked`;
  if (read.checkedAt < began - FRESH) findings.broken('revalidate-asks', `checkedAt is ${at}`);
  return true;
}

const NO_TOKEN =
  'Keyfence has no token of yours. Take Sec-Fetch-Site: same-origin, or name a header in platform.json ("connect.csrfHeader")';

function judgeTrouble(says: string, { response, failure }: SeenByVisitor, findings: Findings): void {
  const isForbidden = response?.status === 403 || response?.status === 419;
  if (isForbidden) {
    findings.broken('csrf-passes', `the answer ${says}: ${NO_TOKEN}`);
    findings.skip(['revalidate'], 'there is no answer');
  } else {
    findings.broken('revalidate', `the answer ${response ? says : `did not come: ${failure ?? says}`}`);
    findings.skip(['csrf-passes'], 'there is no answer');
  }
  findings.skip(AFTER, 'there is no answer');
}

/** What a page of another site, and a visitor without a session, must not be able to start. */
async function judgeForeign(visitor: Visitor, one: Connection, { csrf }: Surroundings, findings: Findings) {
  const path = `/api/connections/${encodeURIComponent(one.id)}/revalidate`;
  const foreign = await crossSite(visitor, 'POST', path);
  if (foreign?.ok) {
    await foreign.body?.cancel();
    findings.broken(
      'cross-site',
      `the status is ${foreign.status} for a form of another site; 403 is expected`,
    );
  }
  if (visitor.cookie === undefined) return;
  const anonymous = await withoutCookie(visitor, 'POST', path, headerOf(csrf));
  if (anonymous?.ok) {
    await anonymous.body?.cancel();
    findings.broken(
      'revalidate-session',
      `without the cookie the status is ${anonymous.status}; 401 is expected`,
    );
  }
}

async function judgeNobody(
  visitor: Visitor,
  { csrf, longest }: Surroundings,
  findings: Findings,
): Promise<void> {
  const seen: SeenByVisitor = { response: null, failure: null };
  await askRevalidation(sameOrigin(visitor, seen), NOBODY, csrf, longest);
  const status = seen.response?.status;
  if (status !== undefined && status !== 404 && status !== 403)
    return findings.broken('revalidate-unknown', `the status is ${status}; 404 is expected`);
  if (status !== undefined) await judgeNoId(visitor, csrf, findings);
}

async function judgeNoId(visitor: Visitor, csrf: Surroundings['csrf'], findings: Findings): Promise<void> {
  const seen: SeenByVisitor = { response: null, failure: null };
  const headers = { accept: 'application/json', ...headerOf(csrf) };
  const signal = AbortSignal.timeout(10_000);
  const path = `/api/connections/${NO_ID}/revalidate`;
  const response = await sameOrigin(visitor, seen)(path, { method: 'POST', headers, signal }).catch(
    () => null,
  );
  await response?.body?.cancel();
  if (response && response.status < 500 && !response.ok) return;
  const came = response ? `the status is ${response.status}` : 'no answer comes';
  findings.broken('revalidate-unknown', `${came} for the id "${NO_ID}"; 404 is expected`);
}

function headerOf(csrf: Surroundings['csrf']): Record<string, string> {
  return csrf ? { [csrf.name]: csrf.value ?? CSRF_VALUE } : {};
}
