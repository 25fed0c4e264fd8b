import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../lib/page/scene.ts';
import { bytesOf, makeReport } from '../../../lib/report/make.ts';
import { MOST_REPORT_BYTES } from '../../../lib/report/report.ts';
import { keptWords, strike } from '../../../lib/report/strike.ts';
import {
  area,
  button,
  dialog,
  field,
  group,
  heading,
  heads,
  type Node,
  row,
  sceneOf,
  secret,
  select,
  table,
  words,
} from '../engine/build.ts';
import { ABOUT, NOTHING_GIVEN } from './about.ts';

const reportOf = (scene: Scene) =>
  makeReport({ scene, given: NOTHING_GIVEN, list: [], placeOf: () => [40, 40, 300, 24], about: ABOUT });

const address = (n: number) => `45.83.${n >> 8}.${n & 255}`;
const some = <T>(count: number, of: (n: number) => T) => Array.from({ length: count }, (_, n) => of(n));
const inDialog = (...inside: Node[]) =>
  sceneOf(
    'API',
    heading('API keys'),
    dialog('Edit API key', heading('Edit API key'), words('Trusted IPs'), ...inside, button('Save')),
  );
const add = [field('Trusted IPs'), button('Add')];
const entries = (count: number) =>
  some(count, (n) => group(words(address(n)), button('', { name: `Remove ${address(n)}` })));

const LARGE: readonly (readonly [string, Scene])[] = [
  ['150 entries in a dialog', inDialog(group(...entries(150)), ...add)],
  ['500 entries in a dialog', inDialog(group(...entries(500)), ...add)],
  [
    '400 rows of a table',
    inDialog(table(...some(400, (n) => row(words(address(n)), button('Remove')))), ...add),
  ],
  ['a value of 5,000 addresses', inDialog(area('Trusted IPs', { text: some(5_000, address).join(', ') }))],
  [
    '300 keys with their buttons',
    sceneOf(
      'API management',
      heading('API keys'),
      table(
        heads('Name', 'API key', 'IP addresses', 'Actions'),
        ...some(300, (n) => row(words(`bot-${n}`), secret(), words(address(n)), button('Edit'))),
      ),
    ),
  ],
  [
    '600 texts that are not alike',
    inDialog(...some(600, (n) => words(`允许的IP地址 ${n} allowed of ${n * 7}`)), ...add),
  ],
  ['a text of 60,000 letters', inDialog(words('IP 地址 '.repeat(10_000)), ...add)],
  [
    '60 selects of 60 options',
    inDialog(
      ...some(60, () =>
        select(
          'IP',
          some(60, () => '允许的IP地址'),
          0,
        ),
      ),
      ...add,
    ),
  ],
];

describe('a report', () => {
  it.each(LARGE)('of %s has at most 50 kB, also with every word struck out', (_, scene) => {
    const report = reportOf(scene);
    expect(bytesOf(report)).toBeLessThanOrEqual(MOST_REPORT_BYTES);
    const all = new Set(keptWords(report).map(({ word }) => word.toLowerCase()));
    expect(bytesOf(strike(report, all))).toBeLessThanOrEqual(MOST_REPORT_BYTES);
  });

  it.each(LARGE.slice(1, 4))('of %s says how much was left out', (_, scene) => {
    expect(reportOf(scene).leftOut).toBeGreaterThan(100);
  });

  it('of 500 entries shows the first ones and the last one, and is decided alike', () => {
    const { decided, scene } = reportOf(LARGE[1]?.[1] as Scene);
    expect(decided.agrees).toBe(true);
    expect(scene.parts.filter(({ text }) => text.startsWith('203.0.113.')).length).toBeGreaterThan(3);
  });

  it('of a long table leaves out rows, and no cell of a row', () => {
    const cells = (n: number) => [address(n), 'allowed', 'note', 'added', 'used', 'by'].map(words);
    const { scene } = reportOf(
      inDialog(table(...some(400, (n) => row(...cells(n), button('Remove')))), ...add),
    );
    const rows = scene.parts.filter(({ role }) => role === 'row');
    const counts = rows.map(({ id }) => scene.parts.filter(({ parent }) => parent === id).length);
    expect(rows.length).toBeLessThan(100);
    expect(new Set(counts)).toEqual(new Set([7]));
  });

  it('leaves the page around the form out, and keeps the title over it', () => {
    const others = some(60, (n) => group(heading(`Notice ${n}`), words('All orders of today')));
    const report = reportOf(
      sceneOf(
        'API',
        ...others,
        group(heading('Edit API key'), group(words('Trusted IPs'), field('Trusted IPs')), button('Save')),
        ...others,
      ),
    );
    expect(report.decided.agrees).toBe(true);
    expect(report.scene.parts.length).toBeLessThan(40);
    expect(report.scene.parts[report.focus]?.end).toBeGreaterThan(report.focus + 3);
    expect(report.scene.parts.map(({ text }) => text)).toContain('Edit API key');
  });
});
