import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from '../../schema/zod.ts';
import { PublishFault } from '../fault.ts';
import { inSystemsWords } from '../files.ts';
import { DEFAULT_FOLDER, type Folder, folderAt, isDrill } from '../folder.ts';
import { withLock } from '../lock.ts';
import { visible } from '../unseen.ts';
import { always, type CommandEntry, commands, options } from './commands.ts';
import { type Context, moment } from './context.ts';
import { helpFor } from './help.ts';

/** Something that was typed wrongly. */
class AskedWrongly extends Error {
  override readonly name = 'AskedWrongly';
}

/**
 * The operator's terminal: `say` writes to the standard output, `warn` to the error output, `ask` asks where a
 * terminal is attached.
 */
export interface Operator extends Pick<Context, 'say' | 'warn'> {
  readonly ask?: Context['ask'];
  /** How the command is called; `npm run feed --` where it is not said. */
  readonly program?: string;
}

/**
 * Runs one command of the operators.
 * @param args what stands behind its name
 * @returns the exit code: 0 done, 1 a client would refuse or something ran out, 2 typed wrongly
 */
export async function runFeed(
  args: readonly string[],
  { ask = null, program = 'npm run feed --', ...operator }: Operator,
  clock: () => number,
): Promise<number> {
  const say = (line: string) => operator.say(visible(line));
  const warn = (line: string) => operator.warn(visible(line));
  try {
    const { positionals, values } = parsed(args);
    const [name = 'help', ...words] = positionals;
    if (values.help || name === 'help') {
      for (const line of helpFor(program)) say(line);
      return 0;
    }
    const entry = entryOf(name);
    demandKnown(name, entry, values);
    const now = values.now === undefined ? clock() : moment(values.now);
    const folder = folderAt(values.dir ?? DEFAULT_FOLDER);
    if (entry.writes && values.now !== undefined && values.drill !== true) demandDrill(name, folder);
    const run = () => entry.run({ folder, now, words, options: values, say, warn, ask, program });
    return (await (entry.writes ? alone(name, folder, run) : run())) ? 0 : 1;
  } catch (error) {
    warn(inWords(error, program));
    return error instanceof AskedWrongly ? 2 : 1;
  }
}

/** Writes while no other command does. Only what begins a folder makes it. */
async function alone(name: string, folder: Folder, run: () => Promise<boolean>): Promise<boolean> {
  if (name === 'init' || name === 'key') makeFolder(folder.root);
  return existsSync(folder.root) ? withLock(folder.lock, run) : run();
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw inSystemsWords(error, path, 'written');
  }
}

/** What is signed on another day than today is refused by clients, or worse: taken. */
function demandDrill(name: string, folder: Folder): void {
  if (isDrill(folder) || !existsSync(folder.platform)) return;
  throw new PublishFault(
    `"${name}" takes --now only in a folder made with "init --drill"; nothing was changed. "show" and "check" take it anywhere.`,
  );
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

function entryOf(name: string): CommandEntry {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry)
    throw new AskedWrongly(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  return entry;
}

function demandKnown(name: string, { takes }: CommandEntry, values: Readonly<Record<string, unknown>>): void {
  const known = new Set<string>([...Object.keys(always), ...takes]);
  const strange = Object.keys(values).find((given) => !known.has(given));
  if (strange === undefined) return;
  const own = takes.length > 0 ? `It takes --${takes.join(', --')}.` : 'It takes no options of its own.';
  throw new AskedWrongly(`"${name}" takes no --${strange}. ${own}`);
}

/** What went wrong, for an operator; anything that is not theirs to mend is thrown on. */
function inWords(error: unknown, program: string): string {
  if (error instanceof AskedWrongly) return `${error.message} "${program} help" says more.`;
  if (error instanceof PublishFault) return error.message;
  if (error instanceof z.core.$ZodError)
    return `Something in this folder is not what it should be:\n${z.prettifyError(error)}`;
  if (error instanceof Error && 'code' in error) return error.message;
  throw error;
}
