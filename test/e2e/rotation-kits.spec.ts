import { type BrowserContext, expect, test } from '@playwright/test';
import { buildCorpus } from '../corpus/build.ts';
import { buildEngine } from '../corpus/build-engine.ts';
import type { Control, Kit } from '../corpus/case.ts';
import { cases } from '../corpus/cases/index.ts';
import { withPage } from '../corpus/reuse.ts';
import { comesTo, corpusContext, settle, severalAtOnce } from '../corpus/run.ts';
import { addressOf } from '../corpus/serve.ts';
import { isLongRun, sample } from '../runs.ts';
import { CURRENT, OFF, off, USER } from './support/rotation.ts';

const KITS: readonly Kit[] = [
  'plain',
  'bn',
  'antd',
  'mui',
  'mantine',
  'arco',
  'semi',
  'radix',
  'headless',
  'aria',
];
const CONTROLS: readonly Control[] = ['text', 'area', 'staged', 'tags', 'rows'];
const THEIRS = USER.filter((each) => !each.includes('/'));
const HELD = [THEIRS[0] ?? '', ...OFF, ...THEIRS.slice(1), ...CURRENT.slice(0, 1)];
const DONE = [...THEIRS, ...CURRENT];

/** A key's edit page as one kit draws it with one kind of control. */
interface Drawn {
  readonly kit: Kit;
  readonly control: Control;
}

const ALL: readonly Drawn[] = CONTROLS.flatMap((control) => KITS.map((kit) => ({ control, kit })));

/** The edit page of a key that holds what is off between the user's own. */
const base = cases.find(({ page }) => page.layout === 'kucoin-form' && !page.creates && page.editing === 0);

/** What became of one page: the list after the press and after an undo, and what the card said. */
interface Played {
  readonly offered: boolean;
  readonly said: string;
  readonly after: readonly string[];
  readonly undone: readonly string[];
  readonly untrusted: number;
}

async function play(context: BrowserContext, engine: string, drawn: Drawn): Promise<Played> {
  return withPage(context, async (page) => {
    if (!base) throw new Error('the corpus has no edit page of KuCoin');
    await page.goto(addressOf(base, { ...drawn, held: HELD.join(',') }));
    await page.waitForFunction(() => window.__page !== undefined, null, { timeout: DRAWN });
    await page.evaluate(engine);
    await page.evaluate((known) => window.startEngine(false, known), { off: off(), current: CURRENT });
    await comesTo(page, 'missing');
    await settle(page);
    const list = () => page.evaluate(() => [...window.__page.wouldSave().ips]);
    const offered = await page.evaluate(
      () => window.engine?.view?.actions.some(({ label }) => label.id === 'action_fill_remove') ?? false,
    );
    if (offered) await page.evaluate(() => window.engine?.fill());
    const said = await page.evaluate(() => window.engine?.view?.headline.id ?? 'none');
    const after = await list();
    if (said === 'filled_title') await page.evaluate(() => window.engine?.press('undo'));
    const untrusted = await page.evaluate(() => window.__page.untrusted);
    return { offered, said, after, undone: await list(), untrusted };
  });
}

/** How long a page may take until it stands, in ms. */
const DRAWN = 15_000;

const sorted = (list: readonly string[]) => String(list.toSorted());

test('a rotation in every kit and kind of control: done and undone, or nothing is changed', async ({
  browser,
}) => {
  test.setTimeout(10 * 60_000);
  await buildCorpus();
  const engine = await buildEngine();
  const context = await corpusContext(browser);
  const played = await severalAtOnce(sample(ALL, 3), (drawn) => play(context, engine, drawn));
  await context.close();

  const faults: string[] = [];
  const done = new Map<Control, Kit[]>();
  for (const [{ control, kit }, { offered, said, after, undone, untrusted }] of played) {
    const id = `${control} of ${kit}`;
    const isDone = said === 'filled_title' && sorted(after) === sorted(DONE);
    if (isDone) done.set(control, [...(done.get(control) ?? []), kit]);
    const lost = THEIRS.filter((each) => !after.includes(each) || !undone.includes(each));
    if (lost.length > 0) faults.push(`${id} lost ${lost.join(', ')}`);
    if (untrusted > 0) faults.push(`${id}: ${untrusted} untrusted presses`);
    if (isDone ? sorted(undone) !== sorted(HELD) : said === 'filled_title')
      faults.push(`${id}: ${said}, ${after.join(',')}, then ${undone.join(',')}`);
    if (!isDone && sorted(after) !== sorted(HELD))
      faults.push(`${id} offered ${offered}: ${said}, ${after.join(',')}`);
  }
  expect(faults).toEqual([]);
  const least = isLongRun() ? 2 : 1;
  for (const control of CONTROLS)
    expect(done.get(control)?.length ?? 0, control).toBeGreaterThanOrEqual(least);
});
