import { isFromTheFuture } from '../../feed/accept.ts';
import type { Moment } from '../../rotation/list.ts';
import { refusedInWords } from '../refused.ts';
import type { Context } from './context.ts';

/** How long a document lives. */
interface Life {
  readonly issuedAt: Moment;
  readonly expiresAt: Moment;
}

type Role = 'list' | 'timestamp';

/** What has to be done before a role expires. */
const RENEWAL = {
  list: 'Holders must "sign" it again.',
  timestamp: 'Has cron stopped? It must be stamped again.',
} as const;

/**
 * Says when a role expires, and warns in the last third of its life.
 * @returns whether it is still valid: false once it has expired
 */
export function staysValid(role: Role, { issuedAt, expiresAt }: Life, { now, say, warn }: Context): boolean {
  const hours = Math.round(Math.abs(expiresAt - now) / 3_600_000);
  const span = hours < 72 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
  if (expiresAt <= now) {
    say(`The ${role} EXPIRED ${span} ago. ${RENEWAL[role]}`);
    return false;
  }
  say(`The ${role} expires in ${span}, ${new Date(expiresAt).toISOString()}.`);
  if (expiresAt - now < (expiresAt - issuedAt) / 3)
    warn(`WARNING: the ${role} expires in ${span}. ${RENEWAL[role]}`);
  return true;
}

/**
 * Says what a client's clock makes of a file whose content is valid: whether it is dated ahead, and when it
 * expires.
 * @returns whether a client would take it now
 */
export function isTaken(role: Role, life: Life, context: Context): boolean {
  if (!isFromTheFuture(life.issuedAt, context.now)) return staysValid(role, life, context);
  const detail = new Date(life.issuedAt).toISOString();
  context.say(`A client refuses it: ${refusedInWords({ rule: 'future', detail })}`);
  return false;
}
