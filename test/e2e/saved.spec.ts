import { expect, test } from '@playwright/test';
import { buildEngine } from '../corpus/run.ts';
import { runSaved, savedPages } from '../corpus/saved.ts';

test('every saved page is found, read, filled and proved as its label says, and an undo puts it back', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  expect(savedPages.length).toBeGreaterThan(80);
  expect(await runSaved(browser, await buildEngine())).toEqual({});
});
