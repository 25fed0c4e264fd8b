import type { z } from '../schema/zod.ts';

/** Something in an answer of API Connect that is not the contract. It names the field, and never what stood in it. */
export interface ConnectFault {
  /** Such as `connections.3.checkedAt`; empty for the answer as a whole. */
  readonly field: string;
  readonly says: string;
  /** What a client leaves out because of it; `nothing` where it could still be read. */
  readonly lost: 'report' | 'connection' | 'field' | 'nothing';
}

/** A fault as one line: `connections.3.checkedAt is missing (the connection is left out)`. */
export function faultInWords({ field, says, lost }: ConnectFault): string {
  return `${field === '' ? 'the answer' : field} ${says} (${LOST[lost]})`;
}

const LOST: Readonly<Record<ConnectFault['lost'], string>> = {
  report: 'nothing of the answer is used',
  connection: 'the connection is left out',
  field: 'the field is ignored',
  nothing: 'it is read all the same',
};

/** The fault that a schema found first. */
export function faultOf(
  { issues }: z.core.$ZodError,
  path: readonly (string | number)[],
  lost: ConnectFault['lost'],
): ConnectFault {
  const [issue] = issues;
  const field = [...path, ...(issue?.path ?? [])].join('.');
  const message = issue?.message ?? 'is not the contract';
  const isMissing = issue?.code === 'invalid_type' && / received undefined$/.test(message);
  return { field, says: isMissing ? 'is missing' : inSentence(message), lost };
}

/** zod begins each message of its own with a capital. */
function inSentence(message: string): string {
  return /^(?:must|is) /.test(message) ? message : `is not right: ${message}`;
}
