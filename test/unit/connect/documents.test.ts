import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../lib/connect/check/index.ts';
import { readReport } from '../../../lib/connect/contract.ts';
import { accountSchema, connectionSchema, shownFeedSchema } from '../../../lib/connect/wire.ts';
import { CONTRACT_FOLDER, contractDocuments, EXAMPLE } from '../../../scripts/contract.ts';

const guide = readFileSync(resolve(import.meta.dirname, '../../../docs/platform.md'), 'utf8');

it('docs/connect is what scripts/contract.ts makes of the schemas of lib/connect', () => {
  const files = globSync('*', { cwd: CONTRACT_FOLDER }).toSorted();
  expect(
    Object.fromEntries(
      files.map((name) => [basename(name), readFileSync(join(CONTRACT_FOLDER, name), 'utf8')]),
    ),
  ).toEqual(contractDocuments());
});

it('the example of the contract is read without a fault', () => {
  const { read, faults } = readReport(EXAMPLE, null, Date.UTC(2026, 11, 6));
  expect(faults).toEqual([]);
  expect(read?.connections).toHaveLength(2);
});

describe('docs/platform.md', () => {
  it('shows the example of the contract', () => {
    const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => JSON.parse(text));
    expect(examples).toContainEqual(EXAMPLE);
  });

  it('says of every field what a user sees of it', () => {
    const shapes = [accountSchema.shape, connectionSchema.shape, shownFeedSchema.shape];
    const fields = shapes.flatMap((shape) => Object.keys(shape)).filter((name) => name !== 'alerts');
    const rows = guide.match(/^\| `[^|]*`[^|]* \|.*$/gm) ?? [];
    expect(fields.filter((name) => !rows.some((row) => row.split('|')[1]?.includes(name)))).toEqual([]);
  });

  it('names every rule of check-connect', () => {
    expect(Object.keys(RULES).filter((rule) => !guide.includes(`\`${rule}\``))).toEqual([]);
  });
});
