import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { LIST } from '../corpus/case.ts';
import { withPage } from '../corpus/reuse.ts';
import { severalAtOnce } from '../corpus/run.ts';
import { drawn } from '../runs.ts';
import { list, OWN, open, said, sent } from './support/attack.ts';

test.describe.configure({ mode: 'parallel' });

/** What a page may do by itself while a form is being filled. None of it takes an IP off the list. */
const ACTIONS = {
  'takes the focus': `document.querySelector('#mail').focus()`,
  'lays something over the page': `document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;background:#fffc">…</div>')`,
  'makes the form inert': `document.querySelector('#card').inert = true`,
  'goes to another route': `history.pushState(null, '', '/en/elsewhere')`,
  'labels the field anew': `document.querySelector('label[for=ips]').textContent = 'E-mail'`,
  'draws the form anew': `page.list = [...window.__page.wouldSave().ips]; render()`,
  'opens a dialog': `document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-modal="true" style="position:fixed;left:9px;top:9px;width:300px;height:90px"><label>IP addresses <input id="decoy"></label></div>')`,
  'disables the field': `field().disabled = true`,
  'shows another key': `document.querySelector('h3').textContent = 'hedge-2'`,
  'puts a look-alike in its place': `field().id = 'old'; document.querySelector('#box').insertAdjacentHTML('beforeend', '<label>Passphrase <input id="ips"></label>')`,
  // What a page sends before or after a fill is its own affair.
  'sends the form': `if (window.filling) document.querySelector('#form').requestSubmit()`,
} as const;

const chaos = fc.record({
  control: fc.constantFrom('text' as const, 'chips-enter' as const, 'chips-add' as const),
  slow: fc.constantFrom(0, 60, 250),
  actions: fc.uniqueArray(
    fc.record({
      what: fc.constantFrom(...(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])),
      after: fc.integer({ min: 0, max: 1_500 }),
    }),
    { minLength: 1, maxLength: 3, selector: ({ what }) => what },
  ),
});

type Chaos = typeof chaos extends fc.Arbitrary<infer T> ? T : never;

/** Lets a page do this while its form is being filled, and says whether nothing came of it that may not. */
async function survives(page: Page, { control, slow, actions }: Chaos): Promise<void> {
  await open(page, { own: OWN, control, slow });
  for (const { what, after } of actions)
    await page.evaluate(`setTimeout(() => { try { ${ACTIONS[what]} } catch {} }, ${after})`);
  await page.evaluate(`(async () => {
    window.filling = true;
    await window.engine.fill();
    window.filling = false;
  })()`);
  expect(await sent(page)).toEqual([]);
  await expect(page.locator('#mail')).toHaveValue('me@example.org');
  expect(await page.evaluate(inOtherFields)).toEqual([]);
  const there = await list(page);
  // The page's own state reads the look-alike from then on.
  if (actions.some(({ what }) => what === 'puts a look-alike in its place')) return;
  expect(there).toEqual(expect.arrayContaining(OWN));
  if ((await said(page)) === 'filled_title') expect(there).toEqual(expect.arrayContaining([...OWN, ...LIST]));
}

/** What stands in the fields that are not the list's. They are read at once: a page may draw itself anew at any time. */
function inOtherFields(): string[] {
  return [...document.querySelectorAll('input')]
    .filter(
      ({ id, labels }) =>
        id === 'decoy' || [...(labels ?? [])].some((label) => label.innerText.includes('Passphrase')),
    )
    .map(({ value }) => value)
    .filter((value) => value !== '');
}

/** What was wrong with one case; null where nothing was. */
function faultOf(context: BrowserContext, one: Chaos): Promise<string | null> {
  return withPage(context, (page) => survives(page, one)).then(
    () => null,
    (error: Error) => `${JSON.stringify(one)}: ${error.message}`,
  );
}

const PARTS = 4;
/** Cases that failed once. */
const KNOWN: readonly Chaos[] = [
  {
    control: 'text',
    slow: 0,
    actions: [
      { what: 'labels the field anew', after: 941 },
      { what: 'draws the form anew', after: 985 },
      { what: 'puts a look-alike in its place', after: 363 },
    ],
  },
];
const cases = drawn(chaos, 500, KNOWN);

for (let part = 0; part < PARTS; part += 1)
  test(`whatever a page does in mid-fill, nothing is written elsewhere, sent, lost, or called filled that is not: part ${part + 1} of ${PARTS}`, async ({
    context,
  }) => {
    const own = cases.filter((_, index) => index % PARTS === part);
    const faults = await severalAtOnce(own, (one) => faultOf(context, one));
    expect([...faults.values()].filter((fault) => fault !== null)).toEqual([]);
  });
