import type { ListDocument } from '../feed/schema.ts';
import { PublishFault } from './fault.ts';

/**
 * Line breaks, control characters, and those that turn the direction of what follows: nobody sees them when
 * reading.
 */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** The same, but for the line breaks of the command's own sentences. */
const ESCAPED = new RegExp(`(?!\n)${UNSEEN.source}`, 'gu');

/** Whether a text holds characters that change what somebody sees who reads it. */
export function hidesSomething(text: string): boolean {
  return UNSEEN.test(text);
}

/** A line for a terminal, in which such characters are written out: a file that others wrote moves no cursor. */
export function visible(line: string): string {
  return line.replace(ESCAPED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Demands that a list can be read as it is.
 * @throws PublishFault where a text in it could hide another line from who signs, or mislead a user
 */
export function demandSeen({ addresses, changes }: ListDocument): void {
  for (const text of [...addresses, ...changes].flatMap((part) => textsIn(part)))
    if (hidesSomething(text))
      throw new PublishFault(
        `Nothing was signed: "${visible(text.replaceAll('\n', '\\n'))}" has line breaks or control characters, which can hide other lines. No command writes such a text: "discard", and do the change again.`,
      );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
