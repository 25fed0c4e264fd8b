import { LIST_DAYS, NOTICE_DAYS, OVERLAP_DAYS } from '../rotation/terms.ts';
/** Every rule a document can be refused by, with what it demands. `docs/feed.md` explains the same rules. */
export const feedRules = {
  size: 'at most 64 KiB',
  json: 'JSON in UTF-8',
  jws: 'a JWS in General JSON Serialization with 1 to 8 signatures',
  typ: 'the protected header names the kind of document',
  alg: 'the protected header names Ed25519',
  signature: 'enough distinct pinned keys have signed it',
  'schema-unknown': 'a schema this client knows: else the extension must be updated',
  schema: 'the fields of its schema',
  platform: 'the platform this client was built for',
  hash: 'the list is the file the timestamp names',
  'version-mismatch': 'list and timestamp carry the same version',
  floor: 'no version below the floor built into the package',
  rollback: 'no version below the highest that was accepted before',
  'same-version': 'one version is one file',
  lifetime: `a list lives at most ${LIST_DAYS} days, a timestamp at most 48 hours`,
  'timestamp-expired': 'the timestamp has not run out',
  'list-expired': 'the list has not run out',
  future: 'issued at most 12 hours in the future, a timestamp at most 1 hour',
  'too-many': 'at most 100 addresses',
  'not-exact': 'each entry is one exact address, never a range',
  'not-public': 'each address is public unicast',
  duplicate: 'each address once',
  dates: 'a retirement has both its dates, in their order',
  notice: `${NOTICE_DAYS} days between announcement and effect, unless openly urgent`,
  'early-retirement': `${OVERLAP_DAYS} days between a replacement and the retirement of what it replaces`,
  vanished: 'a retired or revoked address stays listed for 12 months',
} as const;

/** The name of a rule. */
export type FeedRule = keyof typeof feedRules;

/** A document that broke a rule. `detail` names the offending value for operators; it is never shown as markup. */
export interface FeedRefusal {
  readonly rule: FeedRule;
  readonly detail: string;
  /** When the document says it was issued, UTC ms; only where it is signed and well formed. */
  readonly issuedAt?: number;
}

/** What a check found: the value, or the first rule that was broken. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: FeedRefusal };

/** A check that was passed. */
export function passed<T>(value: T): Checked<T> {
  return { ok: true, value };
}

/** A check that was not passed. */
export function refused(
  rule: FeedRule,
  detail = '',
  issuedAt?: number,
): { readonly ok: false; readonly refusal: FeedRefusal } {
  return { ok: false, refusal: issuedAt === undefined ? { rule, detail } : { rule, detail, issuedAt } };
}
