import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { buildEngine } from '../corpus/build-engine.ts';
import { LIST } from '../corpus/case.ts';
import { settle } from '../corpus/run.ts';
import { type AttackPage, attackPage } from '../gate/attack-pages.ts';
import { runs } from '../runs.ts';

const OWN = ['198.51.100.77', '198.51.100.78'];
const FOREIGN = '45.9.1.2';

let engine = '';
test.beforeAll(async () => {
  engine = await buildEngine();
});

/** Opens a page of the attacks with the engine in it, at rest. */
async function open(page: Page, attack: AttackPage): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: attackPage(attack) }),
  );
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(`${engine}; startEngine(false)`);
  await settle(page);
}

const fill = (page: Page) => page.evaluate(() => window.engine?.fill());
const list = (page: Page) => page.evaluate(() => [...window.__page.wouldSave().ips]);
const sent = (page: Page) => page.evaluate(() => (window as unknown as { sent: string[] }).sent);
const said = (page: Page) => page.evaluate(() => window.engine?.view?.headline.id ?? 'none');
const lines = (page: Page) =>
  page.evaluate(() => (window.engine?.view?.lines ?? []).map(({ id, values }) => ({ id, ...values })));

for (const own of [OWN, OWN.slice(0, 1)])
  test(`Enter that saves the form stores nothing and loses nothing of ${own.length} IPs`, async ({
    page,
  }) => {
    await open(page, {
      own,
      control: 'text',
      script: `field().setAttribute('enterkeyhint', 'done');
        field().onkeydown = (event) => { if (event.key === 'Enter') store(); };`,
    });
    await fill(page);
    expect(await sent(page)).toEqual([]);
    expect(await list(page)).toEqual(expect.arrayContaining(own));
  });

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

for (const control of ['text', 'chips-enter', 'chips-add'] as const) {
  test(`a visit that ends in mid-fill leaves the user’s own IPs in the form: ${control}`, async ({
    page,
  }) => {
    for (const after of [0, 150, 400, 900, 1_600]) {
      await open(page, { own: OWN, control, slow: 300, typed: control === 'text' ? '' : '198.51.100.79' });
      await page.evaluate(async (ms) => {
        const filling = window.engine?.fill().catch(() => undefined);
        await new Promise((done) => setTimeout(done, ms));
        window.engine?.end();
        await filling;
        await new Promise((done) => setTimeout(done, 400));
      }, after);
      const field = await page.locator('#ips').inputValue();
      const there = [...(await list(page)), field];
      for (const own of control === 'text' ? OWN : [...OWN, '198.51.100.79'])
        expect(there.join(' '), `after ${after} ms`).toContain(own);
      expect(await sent(page)).toEqual([]);
    }
  });
}

for (const [what, act] of [
  ['a click into the field', (page: Page) => page.locator('#ips').click()],
  ['the key Home in the field', (page: Page) => page.locator('#ips').press('Home')],
  ['a typed character', (page: Page) => page.locator('#ips').pressSequentially('1')],
] as const) {
  test(`an IP that the page adds at ${what} is not taken for the user’s`, async ({ page }) => {
    await open(page, { own: OWN, control: 'chips-add' });
    await fill(page);
    expect(await said(page)).toBe('filled_title');
    await page.evaluate(`for (const type of ['click', 'keydown', 'input'])
      field().addEventListener(type, () => { page.list.push('${FOREIGN}'); chips(); }, { once: true });`);
    await act(page);
    await expect.poll(() => said(page)).toBe('changed_title');
  });
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

test('whatever a page does in mid-fill, nothing is written elsewhere, sent, lost, or called filled that is not', async ({
  page,
}) => {
  test.setTimeout(90 * 60_000);
  await fc.assert(
    fc.asyncProperty(chaos, async ({ control, slow, actions }) => {
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
      for (const other of ['#decoy', 'label:has-text("Passphrase") input'])
        for (const field of await page.locator(other).all()) await expect(field).toHaveValue('');
      const there = await list(page);
      // The page's own state reads the look-alike from then on.
      if (actions.some(({ what }) => what === 'puts a look-alike in its place')) return;
      expect(there).toEqual(expect.arrayContaining(OWN));
      if ((await said(page)) === 'filled_title')
        expect(there).toEqual(expect.arrayContaining([...OWN, ...LIST]));
    }),
    { ...runs(500), endOnFailure: true },
  );
});
