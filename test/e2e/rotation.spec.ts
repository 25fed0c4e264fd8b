import { expect, type Page, test } from '@playwright/test';
import type { RotationPage } from '../gate/rotation-page.ts';
import { fill, said, sent } from './support/attack.ts';
import { leftToMore } from './support/more.ts';
import { CURRENT, list, OFF, off, openRotation, USER } from './support/rotation.ts';

test.describe.configure({ mode: 'parallel' });

const CONTROLS: readonly RotationPage['control'][] = ['text', 'chips-enter', 'chips-add', 'lines', 'rows'];
const [OLD = ''] = OFF;
const [NEW = '', SECOND = '', THIRD = ''] = CURRENT;

const undo = (page: Page) => page.evaluate(() => window.engine?.press('undo'));

for (const [index, control] of CONTROLS.entries()) {
  test.describe(`a rotation in ${control}`, leftToMore(index >= 1), () => {
    test.afterEach(async ({ page }) => expect(await sent(page)).toEqual([]));

    test('one press adds what is missing and takes off what is off, and undo puts both back', async ({
      page,
    }) => {
      const held = [...USER.slice(0, 1), OLD, ...USER.slice(1), SECOND, THIRD];
      await openRotation(page, { held, control }, { off: off(), current: CURRENT });
      await fill(page);
      expect(await said(page)).toBe('filled_title');
      const after = await list(page);
      expect(after.filter((each) => USER.includes(each))).toEqual(USER);
      expect(after.toSorted()).toEqual([...USER, ...CURRENT].toSorted());
      await undo(page);
      expect(await said(page)).toBe('missing_title_one');
      const back = await list(page);
      expect(back.toSorted()).toEqual(held.toSorted());
      // An entry that was staged comes last.
      if (!control.startsWith('chips')) expect(back).toEqual(held);
    });

    test('a full key of which all is off takes all that replaces it', async ({ page }) => {
      const held = Array.from({ length: 5 }, (_, n) => `203.0.113.${30 + n}`);
      const current = Array.from({ length: 5 }, (_, n) => `203.0.113.${40 + n}`);
      await openRotation(page, { held, control, limit: 5 }, { off: off(held), current });
      await fill(page);
      expect(await said(page)).toBe('filled_title');
      expect((await list(page)).toSorted()).toEqual(current);
      await undo(page);
      expect((await list(page)).toSorted()).toEqual(held);
    });

    test('a key that lacks nothing loses what is off in one press', async ({ page }) => {
      await openRotation(
        page,
        { held: [...OFF, ...USER, ...CURRENT], control },
        { off: off(), current: CURRENT },
      );
      await fill(page);
      expect(await said(page)).toBe('filled_title');
      expect(await list(page)).toEqual([...USER, ...CURRENT]);
    });

    test('an own address that the list calls off stays', async ({ page }) => {
      const known = { off: off(), current: CURRENT, own: [OLD] };
      await openRotation(page, { held: [...OFF, ...USER], control }, known);
      await fill(page);
      expect((await list(page)).toSorted()).toEqual([OLD, ...USER, ...CURRENT].toSorted());
    });

    test('while the list is stale only what was revoked goes', async ({ page }) => {
      const known = {
        off: [...off([OLD]), { address: NEW, days: -1, revoked: true }],
        current: [SECOND],
        isStale: true,
      };
      await openRotation(page, { held: [OLD, NEW, ...USER], control }, known);
      await fill(page);
      expect((await list(page)).toSorted()).toEqual([OLD, SECOND, ...USER].toSorted());
    });

    test('the last address on a key is not taken off', async ({ page }) => {
      await openRotation(page, { held: [OLD], control }, { off: off([OLD]), current: [] });
      await fill(page);
      expect(await list(page)).toEqual([OLD]);
    });
  });
}

test('what has no cross is left to the user: the press adds, and the card shows which', async ({ page }) => {
  const held = [...USER, OLD, SECOND, THIRD];
  await openRotation(page, { held, control: 'chips-add', crosses: false }, { off: off(), current: CURRENT });
  const lines = () => page.evaluate(() => window.engine?.view?.lines ?? []);
  expect(await lines()).toContainEqual({ id: 'spared_fixed', values: { n: 1, addresses: OLD } });
  expect(await page.evaluate(() => window.engine?.view?.actions.map(({ id }) => id))).toContain('show');
  await fill(page);
  expect(await said(page)).toBe('filled_title');
  expect(await list(page)).toEqual([...held, NEW]);
});

test('what was removed and comes back by the page’s own doing is "Do not save yet"', async ({ page }) => {
  await openRotation(
    page,
    { held: [...USER, OLD, ...CURRENT], control: 'chips-add' },
    { off: off(), current: CURRENT },
  );
  await fill(page);
  expect(await said(page)).toBe('filled_title');
  await page.evaluate((old) => new Function('old', 'page.list.push(old); chips();')(old), OLD);
  await expect.poll(() => said(page)).toBe('changed_title');
  expect(await page.evaluate(() => window.engine?.view?.lines)).toEqual([
    { id: 'changed_back', values: { address: OLD } },
  ]);
});

test('a full key of which all is off is not empty at any moment, neither in a fill nor in its undo', async ({
  page,
}) => {
  const current = Array.from({ length: 5 }, (_, n) => `203.0.113.${40 + n}`);
  const held = Array.from({ length: 5 }, (_, n) => `203.0.113.${30 + n}`);
  await openRotation(page, { held, control: 'chips-add', limit: 5 }, { off: off(held), current });
  await page.evaluate(() => {
    const chips = document.querySelector('#chips');
    if (!chips) throw new Error('no chips');
    const least = { entries: chips.childElementCount };
    Object.assign(window, { least });
    new MutationObserver(() => {
      least.entries = Math.min(least.entries, chips.childElementCount);
    }).observe(chips, { childList: true });
  });
  await fill(page);
  expect((await list(page)).toSorted()).toEqual(current);
  await undo(page);
  expect((await list(page)).toSorted()).toEqual(held);
  expect(await page.evaluate(() => Object(window).least.entries)).toBe(1);
});

test('an undo waits for what lies over the form for a moment', leftToMore(true), async ({ page }) => {
  const held = [...USER, OLD, SECOND, THIRD];
  await openRotation(page, { held, control: 'chips-add' }, { off: off(), current: CURRENT });
  await fill(page);
  expect(await said(page)).toBe('filled_title');
  await page.evaluate(() => {
    const over = document.createElement('div');
    over.style.cssText = 'position:fixed;inset:0;z-index:9;background:#fff8';
    document.body.append(over);
    setTimeout(() => over.remove(), 600);
  });
  await undo(page);
  expect((await list(page)).toSorted()).toEqual(held.toSorted());
});
