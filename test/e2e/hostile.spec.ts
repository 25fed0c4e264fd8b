import { expect, type Page, test } from '@playwright/test';
import { LIST } from '../corpus/case.ts';
import { withPage } from '../corpus/reuse.ts';
import { settle, severalAtOnce } from '../corpus/run.ts';
import type { AttackPage } from '../gate/attack-pages.ts';
import { fill, list, OWN, open, said, sent } from './support/attack.ts';
import { leftToMore } from './support/more.ts';

test.describe.configure({ mode: 'parallel' });

const FOREIGN = '45.9.1.2';

const lines = (page: Page) =>
  page.evaluate(() => (window.engine?.view?.lines ?? []).map(({ id, values }) => ({ id, ...values })));

for (const own of [OWN, OWN.slice(0, 1)])
  test(
    `Enter that saves the form stores nothing and loses nothing of ${own.length} IPs`,
    leftToMore(own !== OWN),
    async ({ page }) => {
      await open(page, {
        own,
        control: 'text',
        script: `field().setAttribute('enterkeyhint', 'done');
        field().onkeydown = (event) => { if (event.key === 'Enter') store(); };`,
      });
      await fill(page);
      expect(await sent(page)).toEqual([]);
      expect(await list(page)).toEqual(expect.arrayContaining(own));
    },
  );

test('an undo after a fill sends no form, also where its crosses are buttons without a type', async ({
  page,
}) => {
  await open(page, { own: OWN, control: 'chips-add' });
  await fill(page);
  expect(await list(page)).toEqual([...OWN, ...LIST]);
  await page.evaluate(() => window.engine?.press('undo'));
  expect(await list(page)).toEqual(OWN);
  expect(await sent(page)).toEqual([]);
});

/** Opens a form and ends the visit this many ms after a fill has begun. What stands in the form then, and what was sent. */
async function endAfter(page: Page, control: AttackPage['control'], ms: number) {
  await open(page, { own: OWN, control, slow: 300, typed: control === 'text' ? '' : '198.51.100.79' });
  await page.evaluate(async (after) => {
    const filling = window.engine?.fill().catch(() => undefined);
    await new Promise((done) => setTimeout(done, after));
    window.engine?.end();
    await filling;
    await new Promise((done) => setTimeout(done, 400));
  }, ms);
  const there = [...(await list(page)), await page.locator('#ips').inputValue()].join(' ');
  return { there, sent: await sent(page) };
}

for (const control of ['text', 'chips-enter', 'chips-add'] as const) {
  test(
    `a visit that ends in mid-fill leaves the user’s own IPs in the form: ${control}`,
    leftToMore(control === 'chips-enter'),
    async ({ context }) => {
      const ends = await severalAtOnce([0, 150, 400, 900, 1_600], (ms) =>
        withPage(context, (page) => endAfter(page, control, ms)),
      );
      for (const [ms, { there, sent }] of ends) {
        for (const own of control === 'text' ? OWN : [...OWN, '198.51.100.79'])
          expect(there, `after ${ms} ms`).toContain(own);
        expect(sent).toEqual([]);
      }
    },
  );
}

for (const [what, act] of [
  ['a click into the field', (page: Page) => page.locator('#ips').click()],
  ['the key Home in the field', (page: Page) => page.locator('#ips').press('Home')],
  ['a typed character', (page: Page) => page.locator('#ips').pressSequentially('1')],
] as const) {
  test(
    `an IP that the page adds at ${what} is not taken for the user’s`,
    leftToMore(what !== 'a typed character'),
    async ({ page }) => {
      await open(page, { own: OWN, control: 'chips-add' });
      await fill(page);
      expect(await said(page)).toBe('filled_title');
      await page.evaluate(`for (const type of ['click', 'keydown', 'input'])
      field().addEventListener(type, () => { page.list.push('${FOREIGN}'); chips(); }, { once: true });`);
      await act(page);
      await expect.poll(() => said(page)).toBe('changed_title');
    },
  );
}

test('an IP that the user types and adds is theirs, and so is one that they take off', async ({ page }) => {
  await open(page, { own: OWN, control: 'chips-add' });
  await fill(page);
  await page.locator('#ips').pressSequentially('198.51.100.99');
  await page.locator('#add').click();
  await page
    .locator('#chips li', { hasText: OWN[0] ?? '' })
    .getByRole('button')
    .click();
  await expect.poll(() => list(page)).toEqual([OWN[1], ...LIST, '198.51.100.99']);
  await settle(page);
  expect(await said(page)).toBe('filled_title');
});

test('a staging button on a form without a button that saves is not pressed', async ({ page }) => {
  await open(page, {
    own: OWN,
    control: 'chips-add',
    buttons: '',
    script: `document.querySelector('#add').addEventListener('click', store);`,
  });
  await fill(page);
  expect(await sent(page)).toEqual([]);
  expect((await lines(page)).map(({ id }) => id)).toContain('refused_saves_at_once');
});

test('a restriction on a form without a button that saves is not turned on', async ({ page }) => {
  await open(page, {
    own: [],
    control: 'text',
    buttons: '',
    script: `document.querySelector('#only').addEventListener('change', store);`,
  });
  await fill(page);
  expect(await sent(page)).toEqual([]);
  expect((await lines(page)).map(({ id }) => id)).toContain('refused_saves_at_once');
});

test('what a page ate or brought in while it refused the list is named', async ({ page }) => {
  await open(page, {
    own: OWN,
    control: 'text',
    script: `field().addEventListener('input', () => { field().value = '${OWN[1]},${FOREIGN}'; });`,
  });
  await fill(page);
  const named = await lines(page);
  expect(named).toContainEqual({ id: 'failed_lost', address: OWN[0] });
  expect(named).toContainEqual({ id: 'failed_foreign', address: FOREIGN });
});

test('an entry that the page turns into typed text is called typed, and not gone', async ({ page }) => {
  await open(page, {
    own: OWN,
    control: 'chips-add',
    script: `document.querySelector('#add').addEventListener('click', () => setTimeout(() => {
      page.list = page.list.filter((entry) => entry !== '${OWN[0]}' && !entry.startsWith('203.'));
      chips();
      field().value = '${OWN[0]}';
    }));`,
  });
  await fill(page);
  await expect(page.locator('#ips')).toHaveValue(OWN[0] ?? '');
  await expect.poll(() => lines(page)).toContainEqual({ id: 'failed_typed', address: OWN[0] });
  expect((await lines(page)).map(({ id }) => id)).not.toContain('failed_lost');
});

test('a sign-in window that comes in mid-fill is not written into', async ({ page }) => {
  await open(page, { own: OWN, control: 'chips-add', slow: 200 });
  await page.evaluate(async () => {
    const filling = window.engine?.fill();
    await new Promise((done) => setTimeout(done, 500));
    document.querySelector('#card')?.setAttribute('inert', '');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div role="dialog" aria-modal="true" style="position:fixed;inset:0;background:#fff"><label>E-mail <input id="login"></label></div>',
    );
    document.querySelector<HTMLElement>('#login')?.focus();
    await filling;
  });
  await expect(page.locator('#login')).toHaveValue('');
  await expect(page.locator('#mail')).toHaveValue('me@example.org');
  expect(await said(page)).not.toBe('filled_title');
  const there = await list(page);
  expect(there.slice(0, OWN.length)).toEqual(OWN);
});
