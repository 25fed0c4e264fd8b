import type { ListDocument } from '../feed/schema.ts';
import type { Moment } from '../rotation/list.ts';
import { differenceOf } from './difference.ts';
import { PublishFault } from './fault.ts';
import { documentOf, type Signed } from './memory.ts';

/** What a holder is about to sign, and what is known around it. */
export interface ToSign {
  readonly document: ListDocument;
  /** The bytes to sign, in base64url. */
  readonly payload: string;
  /** The newest published list of this folder. */
  readonly published: ListDocument | null;
  /** The version that the holder says was given up. */
  readonly above: number;
  readonly now: Moment;
}

/**
 * One key signs one list per version, and nothing that leaves out what it signed before.
 * @param signed what this key has signed; null when nothing
 * @throws PublishFault that says what differs and what to do
 */
export function demandOnce(signed: Signed | null, toSign: ToSign): void {
  if (!signed || signed.payload === toSign.payload) return;
  const { document, published, above, now } = toSign;
  const before = documentOf(signed);
  const follows = published !== null && published.version >= signed.version;
  const sameAsPublished = published?.version !== signed.version || sameBytes(published, before);
  if (document.version > signed.version && ((follows && sameAsPublished) || above >= signed.version)) return;
  throw new PublishFault(
    [
      `Nothing was signed: on ${signed.at} this key signed another version ${signed.version}, which this folder does not hold. Against that one, this list says:`,
      ...differenceOf(before, document, now).map((line) => `  ${line}`),
      `Two changes are under way at once, or this copy of the folder is old. Next: bring the list-….json of version ${signed.version} into "public", "discard", do this change again, and sign that.`,
      `Only where version ${signed.version} was given up before it had all its signatures: sign with --above ${signed.version}.`,
    ].join('\n'),
  );
}

function sameBytes(one: ListDocument, other: ListDocument): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
