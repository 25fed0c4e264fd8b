import { expect, test } from '@playwright/test';
import { exchanges } from '../../lib/exchanges/all.ts';
import { buildCorpus } from '../corpus/build.ts';
import { buildEngine } from '../corpus/build-engine.ts';
import type { CorpusCase } from '../corpus/case.ts';
import { cases } from '../corpus/cases/index.ts';
import { expectedFailures } from '../corpus/expected-failures.ts';
import { type CaseResult, faultsOf, runCases } from '../corpus/run.ts';
import type { Mode } from '../corpus/serve.ts';
import { sample, sampled } from '../runs.ts';

/** A page counts as lost under a transformation when it says another state than its label. */
const MOST_LOST = 0.05;
const MINUTES = 60_000;

const positives = cases.filter(({ state }) => state !== 'none');
const negatives = cases.filter(({ state }) => state === 'none');

let engine = '';
test.beforeAll(async () => {
  test.setTimeout(5 * MINUTES);
  await buildCorpus();
  engine = await buildEngine();
});

for (const { id: exchange } of exchanges) {
  test(`${exchange}: ${sampled(6)} labelled page is found, read, filled and proved`, async ({ browser }) => {
    test.setTimeout(10 * MINUTES);
    const results = await runCases(
      browser,
      engine,
      sample(
        positives.filter((one) => one.exchange === exchange),
        6,
      ),
    );
    console.log(tableOf(results));
    expect(faultsIn(results)).toEqual(expectedOf(results));
  });
}

test('pages that are no key form bring no assistant', async ({ browser }) => {
  test.setTimeout(10 * MINUTES);
  expect(negatives.length).toBeGreaterThanOrEqual(25);
  expect(faultsIn(await runCases(browser, engine, negatives))).toEqual([]);
});

const transformations: readonly { readonly name: string; readonly mode: (one: CorpusCase) => Mode }[] = [
  { name: 'without any class name or id', mode: () => ({ strip: '1' }) },
  {
    name: 'with the labels of another language',
    mode: ({ language }) => ({ lang: language === 'de' ? 'ko' : 'de' }),
  },
  { name: 'with every label wrapped as by a translator', mode: () => ({ font: '1' }) },
];

for (const { name, mode } of transformations) {
  test(`${name}: of ${sampled(6)} page at most 5 % are lost, and no false alarm is gained`, async ({
    browser,
  }) => {
    test.setTimeout(15 * MINUTES);
    const lost: string[] = [];
    const drawn = sample(cases, 6);
    const groups = Map.groupBy(drawn, (one) => JSON.stringify(mode(one)));
    for (const [key, group] of groups) {
      const results = await runCases(browser, engine, group, JSON.parse(key), false);
      for (const [one, { state }] of results) {
        if (one.state === 'none') expect(state, `${one.id} is no key form`).toBe('none');
        else if (state !== one.state && !(one.id in expectedFailures)) lost.push(`${one.id}: ${state}`);
      }
    }
    const forms = drawn.filter(({ state }) => state !== 'none');
    console.log(`${name}: ${lost.length} of ${forms.length} lost`, lost);
    expect(lost.length).toBeLessThanOrEqual(Math.ceil(forms.length * MOST_LOST));
  });
}

function faultsIn(results: ReadonlyMap<CorpusCase, CaseResult>): string[] {
  return [...results]
    .flatMap(([one, result]) => {
      const faults = faultsOf(one, result);
      if (faults.length === 0) return [];
      return [one.id in expectedFailures ? one.id : `${one.id}: ${faults.join('; ')}`];
    })
    .sort();
}

function expectedOf(results: ReadonlyMap<CorpusCase, CaseResult>): string[] {
  return [...results.keys()]
    .map(({ id }) => id)
    .filter((id) => id in expectedFailures)
    .sort();
}

/** What the corpus says of one exchange, a line per language. */
function tableOf(results: ReadonlyMap<CorpusCase, CaseResult>): string {
  const lines = [...Map.groupBy(results, ([{ language }]) => language)].map(([language, group]) => {
    const of = (test: (one: CorpusCase, result: CaseResult) => boolean) =>
      group.filter(([one, result]) => test(one, result)).length;
    const fills = of(({ after, state, refuses }) => after !== null && state !== 'complete' && !refuses);
    const filled = of(
      (one, result) =>
        one.after !== null && one.state !== 'complete' && !one.refuses && faultsOf(one, result).length === 0,
    );
    return [
      language,
      `${of((one, { state }) => state === one.state)}/${group.length} found and read`,
      `${filled}/${fills} filled and proved`,
    ].join('\t');
  });
  return lines.sort().join('\n');
}
