import { type BrowserContext, expect, test } from '@playwright/test';
import { workAhead } from '../corpus/ahead.ts';
import { buildEngine } from '../corpus/build-engine.ts';
import { AT_ONCE } from '../corpus/run.ts';
import { type Judged, runPage, type SavedPage, savedPages } from '../corpus/saved.ts';
import { sample } from '../runs.ts';

const pages = sample(savedPages, 6);

let context: BrowserContext;
let judge: (one: SavedPage) => Promise<Judged>;

test.beforeAll(async ({ browser }) => {
  const engine = await buildEngine();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  judge = workAhead(pages, (one) => runPage(context, engine, one), AT_ONCE);
});
test.afterAll(() => context.close());

test('there are saved pages to judge', () => {
  expect(savedPages.length).toBeGreaterThan(80);
});

for (const one of pages) {
  test(`${one.id} is found, read, filled and proved as its label says, and an undo puts it back`, async () => {
    expect((await judge(one)).faults).toEqual([]);
  });
}
