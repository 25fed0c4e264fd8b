import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { buildEngine } from '../corpus/build-engine.ts';
import type { Control, Kit } from '../corpus/case.ts';
import { corpusResponse } from '../corpus/serve.ts';
import { isLongRun, sample } from '../runs.ts';
import {
  CONTROLS,
  CUTS,
  type CutName,
  type Drawn,
  faultsOf,
  isDone,
  play,
  ROTATION_NAMES,
} from './support/rotation-kits.ts';

/** At least two kits per kind of control that can be rotated, a Vue and a React one where both can. */
const DRAWN: readonly (readonly [Control, Kit])[] = [
  ['text', 'element'],
  ['staged', 'antdv'],
  ['tags', 'element'],
  ['rows', 'antdv'],
  ['area', 'naive'],
  ['text', 'mui'],
  ['staged', 'antd'],
  ['tags', 'antd'],
  ['rows', 'mantine'],
  ['area', 'arco'],
];
const CUT_AT = [2, 7, 15, 40];

let browser: Browser;
let profile: string;
let page: Page;
let engine: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  engine = await buildEngine();
  profile = mkdtempSync(join(tmpdir(), 'keyfence-firefox-'));
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    userDataDir: profile,
  });
  page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
});
test.afterAll(async () => {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
});

async function answer(request: HTTPRequest): Promise<void> {
  const found = corpusResponse(new URL(request.url()));
  await request.respond(found ?? { status: 404, contentType: 'text/plain', body: '' });
}

test(`in Firefox, ${isLongRun() ? 'each rotation in each kind of control, in two kits' : 'each rotation and each kind of control at least once'}, is done and undone`, async () => {
  test.setTimeout(20 * 60_000);
  // Each rotation and each of the five kinds at least once; in a long run all of them, in two kits per kind.
  const all = isLongRun()
    ? DRAWN.flatMap(([control, kit]) => ROTATION_NAMES.map((rotation) => ({ control, kit, rotation })))
    : DRAWN.slice(0, CONTROLS.length).flatMap(([control, kit], nth) => {
        const rotation = ROTATION_NAMES[nth % ROTATION_NAMES.length];
        return rotation ? [{ control, kit, rotation }] : [];
      });
  const faults: string[] = [];
  for (const one of all) {
    const drawn: Drawn = { ...one, cut: 'ends the visit', at: 0 };
    const played = await play(page, engine, drawn);
    const found = faultsOf(drawn, played);
    if (!isDone(drawn, played)) found.push(`${played.said}, and the page holds ${played.after.join(',')}`);
    faults.push(...found.map((fault) => `${one.rotation} in ${one.control} of ${one.kit}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('in Firefox, a rotation that is cut off in any of these kits loses nothing of the user and is put back', async () => {
  test.setTimeout(20 * 60_000);
  const names = Object.keys(CUTS) as CutName[];
  const all = DRAWN.flatMap(([control, kit], one) =>
    CUT_AT.map((at, nth): Drawn => {
      const rotation = ROTATION_NAMES[(one + nth) % ROTATION_NAMES.length] ?? ROTATION_NAMES[0];
      if (!rotation) throw new Error('no rotation is known');
      return { control, kit, rotation, cut: names[(one * 5 + nth) % names.length] ?? 'ends the visit', at };
    }),
  );
  const faults: string[] = [];
  for (const drawn of sample(all, 5)) {
    const found = faultsOf(drawn, await play(page, engine, drawn));
    faults.push(...found.map((fault) => `${JSON.stringify(drawn)}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
