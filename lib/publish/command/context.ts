import type { Moment } from '../../rotation/list.ts';
import { PublishFault } from '../fault.ts';
import { DEFAULT_FOLDER, type Folder } from '../folder.ts';
import { readKey } from '../key-files.ts';
import type { SigningKey } from '../keys.ts';
import { keyInSources } from '../source-tree.ts';
import { hidesSomething } from '../unseen.ts';

/** What every command is given. `options` are the parsed flags; flags without a value are `true`. */
export interface Context {
  readonly folder: Folder;
  readonly now: Moment;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** Prints a line for the operator. */
  readonly say: (line: string) => void;
  /** Prints a line that must not be missed: cron mails it although all else is thrown away. */
  readonly warn: (line: string) => void;
  /** Asks the operator; null where no terminal is attached. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
  /** How this command is called, for what to type next. */
  readonly program: string;
}

/** A command returns whether everything is as it should be: its exit code. */
export type Command = (context: Context) => Promise<boolean>;

/** A command as it is typed, for what to do next. */
export function typed({ folder, program }: Context, command: string): string {
  return `${program} ${command}${folder.root === DEFAULT_FOLDER ? '' : ` --dir ${folder.root}`}`;
}

/** The text of a flag, if it was given. */
export function option({ options }: Context, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The longest text that a list or a timestamp may carry. */
const LONGEST = 300;

/**
 * The text of a flag that users will read, if it was given.
 * @throws PublishFault for control characters and for more than 300 characters
 */
export function spoken(context: Context, name: string): string | undefined {
  const text = option(context, name)?.trim();
  if (text !== undefined && hidesSomething(text))
    throw new PublishFault(`--${name} has line breaks or control characters. Write one plain line.`);
  if (text !== undefined && text.length > LONGEST)
    throw new PublishFault(
      `--${name} has ${text.length} characters; at most ${LONGEST} are shown. Say it shorter.`,
    );
  return text;
}

/**
 * Reads a private key that is to sign. Warns of one in a source tree, from where it gets into commits.
 * @throws PublishFault where it cannot be read, or others on the machine can read it
 */
export function keyFrom(path: string, { warn }: Context): SigningKey {
  const key = readKey(path);
  const fault = keyInSources(path);
  if (fault !== null) warn(`WARNING: ${fault}`);
  return key;
}

/**
 * The text of a flag that must be given.
 * @param why what to write there, for the error
 * @throws PublishFault where it is missing
 */
export function required(context: Context, name: string, why: string): string {
  const value = option(context, name);
  if (value === undefined || value.trim() === '') throw new PublishFault(`--${name} is missing: ${why}`);
  return value;
}

/**
 * The one word after the command.
 * @param what names it in the error
 * @throws PublishFault where there is none, or more than one
 */
export function word({ words }: Context, what: string): string {
  const [first, ...rest] = words;
  if (first === undefined) throw new PublishFault(`Which ${what}?`);
  if (rest.length > 0) throw new PublishFault(`One ${what} at a time; "${rest.join(' ')}" is left over.`);
  return first;
}

/**
 * Reads a date as operators write it: `2026-12-12`, or with a time and its zone. A date alone means 00:00
 * UTC.
 * @throws PublishFault for anything else
 */
export function moment(text: string): Moment {
  const [, day = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(text) ?? [];
  if (!isDay(day) || Number.isNaN(Date.parse(text))) {
    throw new PublishFault(`"${text}" is not a date. Write 2026-12-12 or 2026-12-12T09:00Z.`);
  }
  return Date.parse(text);
}

/** Whether the calendar has this day: `Date.parse` takes 30 February for 2 March. */
function isDay(text: string): boolean {
  const parsed = Date.parse(text);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(text);
}

/** The moment of a flag, if it was given. */
export function momentOption(context: Context, name: string): Moment | undefined {
  const value = option(context, name);
  return value === undefined ? undefined : moment(value);
}

/**
 * The whole number of a flag; `otherwise` where it was not given.
 * @throws PublishFault where it is not a whole number
 */
export function numberOption(context: Context, name: string, otherwise: number): number {
  const text = option(context, name);
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new PublishFault(`--${name} takes a whole number, not "${text}".`);
  return Number(text);
}
