import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const told = readFileSync('docs/how-it-decides.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');
const source = globSync('lib/form/**/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** The numbers in a text, with a hyphen or a minus sign. */
const numbersIn = (text: string) =>
  (text.match(/[-−+]?\d+/g) ?? []).map((number) => Number(number.replace('−', '-')));

/** What a signal's name begins with, before what differs from page to page. */
const fixedPart = (name: string) => name.replace(/(?:\$\{|…|<).*$/, '');

/** The weights of each signal, sorted: one that depends on the page has several. */
function weightsBySignal(all: Iterable<readonly [name: string, weights: readonly number[]]>) {
  const found: Record<string, number[]> = {};
  for (const [name, weights] of all) {
    const known = found[fixedPart(name)] ?? [];
    found[fixedPart(name)] = [...new Set([...known, ...weights])].sort((a, b) => a - b);
  }
  return found;
}

const signals = [...source.matchAll(/name: (['`])(.+?)\1, weight: ([^}]+?) \}/g)];
const inCode = weightsBySignal(
  signals.map(([, , name = '', weight = '']) => [name, numbersIn(weight)] as const),
);

/** A row of a table of signals: its name, its weight, and what it says, other weights included. */
const rows = [...told.matchAll(/^\| `([^`]+)` \| ([+−]\d+) \| (.+) \|$/gm)];
const inDocs = weightsBySignal(
  rows.map(([, name = '', weight = '', says = '']) => {
    const others = says.match(/[+−]\d+/g) ?? [];
    return [name, [weight, ...others].flatMap(numbersIn)] as const;
  }),
);

it('every signal of the code is read by this test, whatever its weight depends on', () => {
  expect(signals.length).toBeGreaterThan(25);
  expect(signals.length).toBe(source.match(/\bweight: (?!number)/g)?.length);
});

it('the signals that the code knows are those that are told of, each with all its weights', () => {
  expect(inDocs).toEqual(inCode);
});

it('the examples of the README are signals, with their weights', () => {
  const examples = [...readme.matchAll(/`([a-z]+:[a-z-]+)` ([+−]\d+)/g)];
  expect(examples.length).toBeGreaterThan(3);
  for (const [, name = '', weight = ''] of examples) {
    const [known] = Object.keys(inCode)
      .filter((fixed) => name.startsWith(fixed))
      .sort((a, b) => b.length - a.length);
    expect(inCode[known ?? ''], name).toContain(numbersIn(weight)[0]);
  }
});

it('the threshold is the one that is told', () => {
  const [, threshold] = source.match(/THRESHOLD = (\d+)/) ?? [];
  expect(told).toContain(`At **${threshold}** or more`);
  expect(readme).toContain(`At **${threshold}** or more`);
});
