import type { FieldRole } from './names.ts';

/** One field of a record, or a line of plain text, whose role is that of no name. */
export interface LogField {
  readonly role: FieldRole;
  readonly text: string;
}

/** What the format of a file calls one record: a line, an object, a row, a block of fields. */
export interface LogRecord {
  readonly kind: 'record';
  /** The line it begins in, from 1. */
  readonly line: number;
  readonly fields: readonly LogField[];
}

/** A record that cannot be read by its own format: an object that is cut off. */
export interface BrokenRecord {
  readonly kind: 'broken';
  readonly line: number;
  readonly text: string;
}

/** What a format yields: records, and in between (null) a chance to pause. */
export type Records = Generator<LogRecord | BrokenRecord | null, void>;
