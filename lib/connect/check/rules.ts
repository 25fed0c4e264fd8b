/** What `check-connect` looks at, in its order: what each rule demands of a platform's server. */
export const RULES = {
  https: 'the page is served over https; this computer itself may do without, to try things',
  reached: 'the server answers',
  'in-time': 'within 10 seconds',
  'no-redirect': 'without a redirect: a visitor who is not signed in gets 401',
  'signed-in': 'the session that --cookie names is taken for a signed-in one',
  found: 'GET /api/connections is there, at the root of the page’s own origin',
  ok: 'with the status 200',
  'json-type': 'as application/json',
  size: 'at most 256 KiB',
  json: 'JSON in UTF-8',
  frame: 'an object with "account", its "emailVerified", and "connections", at most 500',
  connection:
    'each connection has id, exchange, label and checkedAt, and of its fields none is another kind of thing',
  'status-known': 'each status is connected, ip-not-whitelisted, invalid-key or unknown',
  spare: 'restricted, expiresAt, keyEnding, alerts and feed are right where they are there',
  codes: 'exchange and status are written in lower case, with dashes',
  'one-id': 'each id is there once',
  'exchange-known': 'each exchange is one that Keyfence knows; the key of another is not shown',
  checked: 'a status other than unknown comes with the moment at which the exchange said so',
  'not-future': 'no checkedAt is later than now',
  'missing-named': 'ip-not-whitelisted comes with the addresses that were refused',
  addresses: '"missing" holds exact addresses, no ranges and no texts',
  listed: '"missing" holds addresses of the published list; others are counted and not shown',
  newest: '"feed" names the newest list of --dir, where it is there: another one stops every fill',
  'no-secret': 'no key, secret or passphrase is in the answer',
  'not-stored': 'Cache-Control is no-store or private: the answer is one person’s',
  'own-origin': 'pages of other origins may not read it',
  session: 'without the cookie it answers 401 and no connections',
  revalidate: 'POST /api/connections/{id}/revalidate answers 200 with JSON',
  'csrf-passes': 'protection against cross-site requests lets Keyfence’s own through',
  'revalidate-one': 'with that connection, in the form of the list’s',
  'revalidate-asks': 'and a checkedAt not older than a minute: the exchange was asked',
  'cross-site': 'the same request from another site is refused',
  'revalidate-session': 'and so is one without the cookie',
  'revalidate-unknown': 'an id that is nobody’s gets 404',
} as const satisfies Readonly<Record<string, string>>;

/** The name of a rule. */
export type RuleName = keyof typeof RULES;

/** Rules that a platform may break knowingly: they are said and fail nothing. */
const ADVICE: ReadonlySet<RuleName> = new Set([
  'https',
  'codes',
  'exchange-known',
  'missing-named',
  'listed',
]);

/** What became of one rule. */
export interface Finding {
  readonly rule: RuleName;
  readonly result: 'holds' | 'fault' | 'advice' | 'skipped';
  /** What is the matter, or why it was not looked at; empty where it holds. */
  readonly says: string;
}

/** Collects what became of the rules; a rule without a note holds. */
export class Findings {
  readonly #said = new Map<RuleName, Finding>();

  /** Notes a breach; the first of a rule counts. */
  broken(rule: RuleName, says: string): void {
    if (!this.#said.has(rule))
      this.#said.set(rule, { rule, result: ADVICE.has(rule) ? 'advice' : 'fault', says });
  }

  /** Notes that these could not be looked at. */
  skip(rules: readonly RuleName[], says: string): void {
    for (const rule of rules)
      if (!this.#said.has(rule)) this.#said.set(rule, { rule, result: 'skipped', says });
  }

  /** Every rule, in the order of the table. */
  all(): readonly Finding[] {
    return (Object.keys(RULES) as RuleName[]).map(
      (rule) => this.#said.get(rule) ?? { rule, result: 'holds', says: '' },
    );
  }
}

/** The rules from one to another of the table, both included. */
export function rulesBetween(first: RuleName, last: RuleName): readonly RuleName[] {
  const names = Object.keys(RULES) as RuleName[];
  return names.slice(names.indexOf(first), names.indexOf(last) + 1);
}
