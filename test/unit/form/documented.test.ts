import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const told = readFileSync('docs/how-it-decides.md', 'utf8');
const source = globSync('lib/form/**/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const signals = [...source.matchAll(/name: ['`]([^'`$]+)[^'`]*['`], weight: (-?\d+)/g)].map(
  ([, name = '', weight = '']) => [name, Number(weight)] as const,
);

it('there are signals to tell of', () => {
  expect(signals.length).toBeGreaterThan(15);
});

it.each(signals)('the signal "%s" is told of with its weight %i', (name, weight) => {
  const signed = weight > 0 ? `+${weight}` : `−${-weight}`;
  const rows = told.split('\n').filter((line) => line.startsWith('| `') && line.includes(`\`${name}`));
  expect(rows.map((row) => row.split('|')[2]?.trim())).toContain(signed);
});

it('the threshold is the one that is told', () => {
  const [, threshold] = source.match(/THRESHOLD = (\d+)/) ?? [];
  expect(told).toContain(`At **${threshold}** or more`);
  expect(readFileSync('README.md', 'utf8')).toContain(`At **${threshold}** or more`);
});
