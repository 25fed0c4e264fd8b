import { parseArgs } from 'node:util';
import { z } from '../../zod.ts';
import { PublishFault } from '../fault.ts';
import { DEFAULT_FOLDER, folderAt } from '../folder.ts';
import { check } from './check.ts';
import { type Command, moment } from './context.ts';
import { discard } from './discard.ts';
import { announceCommand, retireCommand, revokeCommand } from './edit.ts';
import { help } from './help.ts';
import { init, key } from './init.ts';
import { show } from './show.ts';
import { sign } from './sign.ts';
import { pause, stamp } from './stamp.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** What every command takes. */
const always = { dir: text, now: text, help: flag } as const;

const options = {
  ...always,
  platform: text,
  url: text,
  mirror: text,
  connect: text,
  'email-verify': text,
  alerts: text,
  guide: text,
  support: text,
  holders: text,
  threshold: text,
  documentation: flag,
  effective: text,
  replaces: text,
  region: text,
  note: text,
  urgent: flag,
  on: text,
  reason: text,
  lift: flag,
  key: text,
  hours: text,
} as const;

type OptionName = keyof typeof options;

/** A command, and which options it knows: one of another command's would be dropped without a word. */
interface Entry {
  readonly run: Command;
  readonly takes: readonly OptionName[];
}

const commands: Readonly<Record<string, Entry>> = {
  init: {
    run: init,
    takes: [
      'platform',
      'url',
      'mirror',
      'connect',
      'email-verify',
      'alerts',
      'guide',
      'support',
      'holders',
      'threshold',
      'documentation',
    ],
  },
  key: { run: key, takes: [] },
  announce: {
    run: announceCommand,
    takes: ['effective', 'replaces', 'region', 'note', 'urgent'],
  },
  retire: { run: retireCommand, takes: ['on'] },
  revoke: { run: revokeCommand, takes: ['reason'] },
  discard: { run: discard, takes: [] },
  sign: { run: sign, takes: ['key'] },
  stamp: { run: stamp, takes: ['key', 'hours'] },
  pause: { run: pause, takes: ['reason', 'lift', 'key', 'hours'] },
  check: { run: check, takes: [] },
  show: { run: show, takes: [] },
};

/** Something that was typed wrongly. */
class AskedWrongly extends Error {
  override readonly name = 'AskedWrongly';
}

/** Where the lines for the operator go: `say` to the standard output, `warn` to the error output. */
export type Voice = Pick<Parameters<Command>[0], 'say' | 'warn'>;

/**
 * Runs one command of `npm run feed`.
 * @param args what stands behind it
 * @returns the exit code: 0 done, 1 a client would refuse or something ran out, 2 typed wrongly
 */
export async function runFeed(
  args: readonly string[],
  { say, warn }: Voice,
  clock: () => number,
): Promise<number> {
  try {
    const { positionals, values } = parsed(args);
    const [name = 'help', ...words] = positionals;
    if (values.help || name === 'help') {
      for (const line of help) say(line);
      return 0;
    }
    const entry = entryOf(name);
    demandKnown(name, entry, values);
    const now = values.now === undefined ? clock() : moment(values.now);
    const folder = folderAt(values.dir ?? DEFAULT_FOLDER);
    return (await entry.run({ folder, now, words, options: values, say, warn })) ? 0 : 1;
  } catch (error) {
    warn(inWords(error));
    return error instanceof AskedWrongly ? 2 : 1;
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    throw new AskedWrongly(parseFault(String(error.code), error.message));
  }
}

/** What Node says of a flag, in fewer words. */
function parseFault(code: string, said: string): string {
  const [name = ''] = /--?[\w-]+/.exec(said) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${name}.`;
  return said.includes('does not take') ? `${name} takes no value.` : `${name} needs a value.`;
}

function entryOf(name: string): Entry {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry)
    throw new AskedWrongly(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  return entry;
}

function demandKnown(name: string, { takes }: Entry, values: Readonly<Record<string, unknown>>): void {
  const known = new Set<string>([...Object.keys(always), ...takes]);
  const strange = Object.keys(values).find((given) => !known.has(given));
  if (strange === undefined) return;
  const own = takes.length > 0 ? `It takes --${takes.join(', --')}.` : 'It takes no options of its own.';
  throw new AskedWrongly(`"${name}" takes no --${strange}. ${own}`);
}

/** What went wrong, for an operator; anything that is not theirs to mend is thrown on. */
function inWords(error: unknown): string {
  if (error instanceof AskedWrongly) return `${error.message} "npm run feed -- help" says more.`;
  if (error instanceof PublishFault) return error.message;
  if (error instanceof z.ZodError)
    return `Something in this folder is not what it should be:\n${z.prettifyError(error)}`;
  if (error instanceof Error && 'code' in error) return error.message;
  throw error;
}
