import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkConnect, RULES } from '../../../lib/connect/check/index.ts';
import { readReport } from '../../../lib/connect/contract.ts';
import { accountSchema, connectionSchema, shownFeedSchema } from '../../../lib/connect/wire.ts';
import { CONTRACT_FOLDER, contractDocuments, EXAMPLE } from '../../../scripts/contract.ts';
import { referenceData } from '../../world/reference-connect.ts';

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

  it('shows a server that breaks no rule of check-connect', async () => {
    const [, code = ''] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
    const { cookie, answer } = referenceData(Date.now);
    const stubs = `
      const user = { emailVerified: true, connections: ${JSON.stringify(answer().connections)} };
      const userOfCookie = (cookie) => (cookie === ${JSON.stringify(cookie)} ? user : null);
      const askExchange = async () => ({ status: 'connected', missing: [] });
    `;
    const run = code.replace(
      '.listen(8080)',
      ".listen(0, '127.0.0.1', function () { console.log(this.address().port); })",
    );
    const server = spawn(process.execPath, ['--input-type=module', '-e', stubs + run]);
    const [port] = await once(server.stdout, 'data');
    const visitor = { origin: `http://127.0.0.1:${String(port).trim()}`, cookie, fetch };
    const findings = await checkConnect(visitor, { published: null, now: Date.now });
    server.kill();
    expect(findings.filter(({ result }) => result === 'fault' || result === 'advice')).toEqual([]);
    expect(findings.filter(({ result }) => result === 'holds').length).toBeGreaterThan(30);
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
