import { join } from 'node:path';
import { endToEndTests, REPORTS, unitTests } from './reports.ts';
import { ROOT, type Step } from './step.ts';

/** The step that the others depend on: the types that WXT generates. */
export const prepared: Step = { name: 'generated types', command: ['wxt', 'prepare'] };

/** The name of the report file of a step that counts its tests. */
export const reportOf = (name: string) => `${name.replaceAll(' ', '-')}.json`;

/** The unit tests, or those of some files. */
export function unitStep(
  name: string,
  environment: Readonly<Record<string, string>> = {},
  files: readonly string[] = [],
): Step {
  const file = reportOf(name);
  return {
    name,
    command: [
      'vitest',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${join(REPORTS, file)}`,
      ...files,
    ],
    environment,
    count: () => unitTests(file),
  };
}

/** The end-to-end tests of some projects of `playwright.config.ts`, or of some files. */
export function endToEndStep(
  name: string,
  which: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Step {
  return {
    name,
    command: ['playwright', 'test', '--reporter=list,json', ...which],
    environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: join(REPORTS, reportOf(name)) },
    count: () => endToEndTests(reportOf(name)),
  };
}

/** The steps that read only the sources, in order. */
export const onSources: readonly Step[] = [
  unitStep('unit tests'),
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings'] },
  { name: 'unused files, exports and packages', command: ['knip'] },
];

/**
 * The steps that build what the end-to-end tests run on, in order.
 * @param platform the file of the platform of the `e2e` builds
 */
export function builds(platform: string): readonly Step[] {
  return [
    { name: 'practice pages, corpus and engine', command: [join(ROOT, 'test/e2e/support/build-once.ts')] },
    build('chrome', 'practice'),
    build('firefox', 'practice'),
    build('chrome', 'e2e', platform),
    build('firefox', 'e2e', platform),
    {
      name: 'Mozilla’s lint of the Firefox package',
      command: [join(ROOT, 'scripts/lint-package.ts'), '.output/firefox-e2e'],
    },
  ];
}

function build(browser: 'chrome' | 'firefox', mode: 'practice' | 'e2e', platform?: string): Step {
  return {
    name: `build for ${browser}, ${mode}`,
    command: ['wxt', 'build', '-b', browser, '--mode', mode],
    ...(platform === undefined ? {} : { environment: { KEYFENCE_PLATFORM: platform } }),
  };
}
