import { parseArgs } from 'node:util';
import { z } from '../../zod.ts';
import { PublishFault } from '../fault.ts';
import { folderAt } from '../folder.ts';
import { check } from './check.ts';
import { type Command, moment } from './context.ts';
import { announceCommand, retireCommand, withdrawCommand } from './edit.ts';
import { help } from './help.ts';
import { init } from './init.ts';
import { show } from './show.ts';
import { sign } from './sign.ts';
import { pause, stamp } from './stamp.ts';

const commands: Readonly<Record<string, Command>> = {
  init,
  announce: announceCommand,
  retire: retireCommand,
  withdraw: withdrawCommand,
  sign,
  stamp,
  pause,
  check,
  show,
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const options = {
  dir: text,
  now: text,
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
  help: flag,
} as const;

/**
 * Runs one command of `npm run feed`.
 * @param args what stands behind it
 * @returns the exit code: 0 done, 1 a client would refuse or something ran out, 2 asked wrongly
 */
export async function runFeed(
  args: readonly string[],
  say: (line: string) => void,
  clock: () => number,
): Promise<number> {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name = 'help', ...words] = positionals;
    const command = commands[name];
    if (values.help || !command) {
      for (const line of help) say(line);
      return name === 'help' || values.help ? 0 : 2;
    }
    const now = values.now === undefined ? clock() : moment(values.now);
    const done = await command({ folder: folderAt(values.dir ?? 'feed'), now, words, options: values, say });
    return done ? 0 : 1;
  } catch (error) {
    const asked =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    say(asked ? `${error.message}\n"npm run feed -- help" lists what there is.` : inWords(error));
    return asked ? 2 : 1;
  }
}

/** What went wrong, for an operator; anything that is not theirs to mend is thrown on. */
function inWords(error: unknown): string {
  if (error instanceof z.ZodError)
    return `A file of this folder is not what it should be:\n${z.prettifyError(error)}`;
  if (error instanceof SyntaxError) return `A file of this folder is not JSON: ${error.message}`;
  if (error instanceof PublishFault) return error.message;
  if (error instanceof Error && 'code' in error) return error.message;
  throw error;
}
