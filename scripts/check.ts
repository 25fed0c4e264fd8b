import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeEndToEndPlatform } from '../test/world/e2e-platform.ts';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, '.practice/reports');
const bin = join(root, 'node_modules/.bin');

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One check. `count` reads how many tests it ran from its report; without one the step itself counts as one. */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly count?: () => Count;
}

function report(name: string): unknown {
  return JSON.parse(readFileSync(join(reports, name), 'utf8'));
}

function unitTests(): Count {
  const { numPassedTests, numFailedTests } = report('unit.json') as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return { passed: numPassedTests, failed: numFailedTests };
}

function endToEndTests(): Count {
  const { stats } = report('e2e.json') as { stats: { expected: number; unexpected: number; flaky: number } };
  if (stats.flaky > 0) console.log(`${stats.flaky} end-to-end tests needed a second try.`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

function build(browser: 'chrome' | 'firefox', mode: 'practice' | 'e2e', platform?: string): Step {
  return {
    name: `build for ${browser}, ${mode}`,
    command: ['wxt', 'build', '-b', browser, '--mode', mode],
    ...(platform === undefined ? {} : { environment: { KEYFENCE_PLATFORM: platform } }),
  };
}

function stepsWith(platform: string): readonly Step[] {
  return [
    { name: 'generated types', command: ['wxt', 'prepare'] },
    { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
    { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings'] },
    {
      name: 'unit tests',
      command: [
        'vitest',
        'run',
        '--passWithNoTests',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${join(reports, 'unit.json')}`,
      ],
      count: unitTests,
    },
    { name: 'practice pages', command: [join(root, 'test/world/build.ts')] },
    build('chrome', 'practice'),
    build('firefox', 'practice'),
    build('chrome', 'e2e', platform),
    build('firefox', 'e2e', platform),
    {
      name: 'Mozilla’s lint of the Firefox package',
      command: [join(root, 'scripts/lint-package.ts'), '.output/firefox-e2e'],
    },
    {
      name: 'end-to-end tests',
      command: ['playwright', 'test', '--pass-with-no-tests', '--reporter=list,json'],
      environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') },
      count: endToEndTests,
    },
  ];
}

/** Runs a step under the pinned Node. A step that ends badly has failed at least once, whatever its report says. */
function run({ name, command, environment, count }: Step): Count {
  console.log(`\n=== ${name}: ${command.join(' ')}`);
  const [program = '', ...args] = command;
  const { status } = spawnSync(process.execPath, [resolve(bin, program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, ...environment },
  });
  const ended: Count = status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!count) return ended;
  try {
    const { passed, failed } = count();
    return { passed, failed: Math.max(failed, ended.failed) };
  } catch (error) {
    console.error(`No readable report of "${name}": ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const platform = await makeEndToEndPlatform();
const results = stepsWith(platform).map((step) => ({ ...run(step), name: step.name }));

console.log('\n');
console.table(results.map(({ name, passed, failed }) => ({ check: name, passed, failed })));
const passed = results.reduce((sum, each) => sum + each.passed, 0);
const failed = results.reduce((sum, each) => sum + each.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
