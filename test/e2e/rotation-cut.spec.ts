import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { withPage } from '../corpus/reuse.ts';
import { severalAtOnce } from '../corpus/run.ts';
import { drawn } from '../runs.ts';
import { said, sent } from './support/attack.ts';
import { CURRENT, list, OFF, off, openRotation, USER } from './support/rotation.ts';

test.describe.configure({ mode: 'parallel' });

const OVERLAY = `const over = document.createElement('div');
  over.style.cssText = 'position:fixed;inset:0;z-index:9;background:#fff8';
  document.body.append(over);`;

/** What cuts a rotation off, and whether the form can be put back afterwards. */
const CUTS = {
  'ends the visit': { script: 'window.engine.end()', mends: true },
  'covers the page for a moment': { script: `${OVERLAY} setTimeout(() => over.remove(), 400)`, mends: true },
  'takes the keyboard': { script: `document.querySelector('#save').focus()`, mends: true },
  'covers the page for good': { script: OVERLAY, mends: false },
  'makes the form inert': { script: `document.querySelector('#card').inert = true`, mends: false },
  'goes elsewhere': { script: `history.pushState(null, '', '/en/elsewhere')`, mends: false },
  'takes the form away': { script: `document.querySelector('#card').remove()`, mends: false },
} as const;

const rotation = fc.record({
  control: fc.constantFrom(
    'text' as const,
    'lines' as const,
    'chips-enter' as const,
    'chips-add' as const,
    'rows' as const,
  ),
  /** Which of the user's, of what is off, and of what is current stand on the key, in which order. */
  held: fc.shuffledSubarray([...USER, ...OFF, ...CURRENT], { minLength: 2 }),
  declared: fc.subarray([...OFF, ...USER.filter((each) => !each.includes('/'))]),
  isFull: fc.boolean(),
  slow: fc.constantFrom(0, 0, 80),
  cut: fc.constantFrom(...(Object.keys(CUTS) as (keyof typeof CUTS)[])),
  /** At which event that a touch makes in the page; 0 for never. */
  at: fc.integer({ min: 0, max: 24 }),
});

type Rotation = typeof rotation extends fc.Arbitrary<infer T> ? T : never;

/** Cuts a rotation off at one event, and says what became of the list. */
async function play(page: Page, { control, held, declared, isFull, slow, cut, at }: Rotation): Promise<void> {
  const limit = isFull ? Math.max(5, held.length) : 30;
  await openRotation(page, { held, control, limit, slow }, { off: off(), current: CURRENT, own: declared });
  const offers = await page.evaluate(
    () => window.engine?.view?.actions.some(({ id }) => id === 'fill') ?? false,
  );
  if (!offers) return;
  await page.evaluate(
    ({ script, nth }) => {
      let seen = 0;
      const hear = () => {
        seen += 1;
        // The page's own script runs between two of ours.
        if (seen === nth) new Function(script)();
      };
      for (const type of ['focus', 'beforeinput', 'input', 'change', 'click', 'keydown', 'blur'])
        addEventListener(type, hear, { capture: true });
    },
    { script: CUTS[cut].script, nth: at },
  );
  await page.evaluate(() => window.engine?.fill().catch(() => undefined));
  expect(await sent(page)).toEqual([]);
  if (cut === 'takes the form away' && at > 0) return;
  const gone = OFF.filter((each) => !declared.includes(each));
  const theirs = held.filter((each) => !gone.includes(each));
  const done = [...new Set([...theirs, ...CURRENT])].toSorted();
  const before = held.toSorted();
  const now = async () => (await list(page)).toSorted();
  if (CUTS[cut].mends || at === 0)
    await expect.poll(async () => [String(done), String(before)].includes(String(await now()))).toBe(true);
  // Nothing of the user is lost, in whatever state the list was left.
  const there = await list(page);
  expect(there.filter((each) => theirs.includes(each))).toEqual(theirs);
  if ((await said(page)) === 'filled_title' && cut !== 'ends the visit') expect(await now()).toEqual(done);
}

/** What was wrong with one case; null where nothing was. */
function faultOf(context: BrowserContext, one: Rotation): Promise<string | null> {
  return withPage(context, (page) => play(page, one)).then(
    () => null,
    (error: Error) => `${JSON.stringify(one)}: ${error.message}`,
  );
}

const PARTS = 4;
const cases = drawn(rotation, 500);

for (let part = 0; part < PARTS; part += 1)
  test(`a rotation that is cut off at any point loses nothing of the user and is put back: part ${part + 1} of ${PARTS}`, async ({
    context,
  }) => {
    const own = cases.filter((_, index) => index % PARTS === part);
    const faults = await severalAtOnce(own, (one) => faultOf(context, one));
    expect([...faults.values()].filter((fault) => fault !== null)).toEqual([]);
  });

/** A key of ten entries of which each goes and comes in a second; the visit ends when one is left. */
async function endWithOneLeft(page: Page, limit: number): Promise<readonly string[]> {
  const addresses = (from: number) => Array.from({ length: 10 }, (_, at) => `203.0.113.${from + at}`);
  const held = addresses(100);
  await openRotation(
    page,
    { held, control: 'chips-add', limit, slow: 900 },
    { off: off(held), current: addresses(150) },
  );
  await page.evaluate(() => {
    const left = () => window.__page.wouldSave().ips.length;
    const end = () => (left() === 1 ? window.engine?.end() : setTimeout(end, 50));
    end();
    void window.engine?.fill().catch(() => undefined);
  });
  await expect.poll(async () => (await list(page)).length, { timeout: 30_000 }).toBe(1);
  return held;
}

test('a page that takes a second for each entry holds its list again, though its visit ended', {
  tag: '@more',
}, async ({ page }) => {
  test.setTimeout(90_000);
  const held = await endWithOneLeft(page, 10);
  await expect.poll(async () => (await list(page)).toSorted(), { timeout: 60_000 }).toEqual(held);
});

test('what the user adds while a list is put back after the end of a visit stays', {
  tag: '@more',
}, async ({ page }) => {
  test.setTimeout(90_000);
  const held = await endWithOneLeft(page, 11);
  const [own = ''] = USER;
  await page.evaluate((ip) => {
    const field = document.querySelector<HTMLInputElement>('#ips');
    if (field) field.value = ip;
    document.querySelector<HTMLElement>('#add')?.click();
  }, own);
  const whole = [...held, own].toSorted();
  await expect.poll(async () => (await list(page)).toSorted(), { timeout: 60_000 }).toEqual(whole);
  // The list is looked at once more before the work ends.
  await page.waitForTimeout(3_000);
  expect((await list(page)).toSorted()).toEqual(whole);
});
