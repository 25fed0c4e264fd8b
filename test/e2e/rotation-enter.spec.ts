import { expect, type Page, test } from '@playwright/test';
import { said, sent } from './support/attack.ts';
import { list, off, openRotation } from './support/rotation.ts';

test.describe.configure({ mode: 'parallel' });

const addresses = (from: number) => Array.from({ length: 5 }, (_, at) => `203.0.113.${from + at}`);
const HELD = addresses(100);

/**
 * Replaces all of a full key by entries that Enter stages, on a page that misses one Enter.
 * @param nth which Enter, counted from one
 * @param lateBy after how many ms the page takes it after all; null for never
 */
async function replaceAll(page: Page, nth: number, lateBy: number | null): Promise<void> {
  await openRotation(
    page,
    { held: HELD, control: 'chips-enter', limit: 5 },
    { off: off(HELD), current: addresses(150) },
  );
  await page.evaluate(
    ([missed, late]) => {
      let seen = 0;
      const miss = (event: KeyboardEvent) => {
        if (event.key !== 'Enter') return;
        seen += 1;
        if (seen !== missed) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        const { value } = event.target as HTMLInputElement;
        if (late !== null) setTimeout(() => window.take(value), late);
      };
      addEventListener('keydown', miss, { capture: true });
    },
    [nth, lateBy] as const,
  );
  await page.evaluate(() => window.engine?.fill().catch(() => undefined));
}

const WAYS = [
  { what: 'never takes', nth: 1, lateBy: null, tag: [] },
  { what: 'never takes', nth: 3, lateBy: null, tag: ['@more'] },
  { what: 'takes late', nth: 3, lateBy: 1_600, tag: ['@more'] },
];

for (const { what, nth, lateBy, tag } of WAYS)
  test(`a full key holds its list again after Enter no. ${nth}, which the page ${what}`, { tag }, async ({
    page,
  }) => {
    await replaceAll(page, nth, lateBy);
    expect(await said(page)).toBe('refused_title');
    expect((await list(page)).toSorted()).toEqual(HELD);
    expect(await sent(page)).toEqual([]);
  });
