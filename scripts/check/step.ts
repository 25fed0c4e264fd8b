import { spawn } from 'node:child_process';
import { isAbsolute, join } from 'node:path';
import { programOf, ROOT, withPrograms } from '../program.ts';

export { ROOT } from '../program.ts';

/** How many tests passed and failed; a step that counts none counts as one. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One check. */
export interface Step {
  readonly name: string;
  /** A program of the packages, or a TypeScript file by its whole path, with its arguments. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Reads from the step's report how many tests it ran; throws where there is none. */
  readonly count?: () => Count;
}

/** What became of a step. */
export interface Outcome extends Count {
  readonly name: string;
  readonly seconds: number;
}

/**
 * Runs a step under the pinned Node. Its output is shown at once where `live`, else when it has ended, so
 * that the output of parallel steps is not mixed.
 * @returns at least one failure where it ended badly, wrote no report of its tests, or ran none
 */
export async function runStep(step: Step, live: boolean): Promise<Outcome> {
  const began = performance.now();
  const { ended, said } = await execute(step, live);
  if (!live) console.log(`\n=== ${step.name}: ${step.command.join(' ')}\n${said}`);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  return { name: step.name, seconds, ...countOf(step, ended) };
}

/**
 * The tests that a step counts for.
 * @param ended whether its program ended with 0
 */
export function countOf({ name, count }: Pick<Step, 'name' | 'count'>, ended: boolean): Count {
  if (!count) return ended ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const { passed, failed } = count();
    if (passed + failed === 0) throw new Error('it ran no test');
    return { passed, failed: Math.max(failed, ended ? 0 : 1) };
  } catch (error) {
    console.error(`"${name}" has failed: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

function execute(
  { name, command, environment }: Step,
  live: boolean,
): Promise<{ readonly ended: boolean; readonly said: string }> {
  const [program = '', ...args] = command;
  if (live) console.log(`\n=== ${name}: ${command.join(' ')}`);
  const script = scriptOf(program);
  if (script === null) return Promise.resolve({ ended: false, said: `There is no program ${program}.` });
  const running = spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    env: withPrograms({
      // Many steps start many processes of the same sources.
      NODE_COMPILE_CACHE: join(ROOT, '.practice/compile-cache'),
      ...environment,
    }),
  });
  const said: Buffer[] = [];
  running.stdout?.on('data', (part) => said.push(part));
  running.stderr?.on('data', (part) => said.push(part));
  return new Promise((done) => {
    const end = (ended: boolean, more = '') => done({ ended, said: Buffer.concat(said).toString() + more });
    running.on('error', (error) => end(false, error.message));
    running.on('close', (status) => end(status === 0));
  });
}

/** A file as it is, and the script of a program of the packages; null where there is none. */
function scriptOf(program: string): string | null {
  if (isAbsolute(program)) return program;
  try {
    return programOf(program);
  } catch {
    return null;
  }
}
