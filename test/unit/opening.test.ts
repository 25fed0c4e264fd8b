import { expect, it } from 'vitest';
import { type Destination, onePerPress, openingOf } from '../../lib/opening.ts';

const OWN: readonly Destination[] = ['options', 'queue', 'leak', 'check', 'popup'];

it.each(OWN)('from a private window, "%s" opens as the popup of that window and in no normal one', (page) => {
  expect(openingOf(page, true)).toBe('popup-of-this-window');
  expect(openingOf(page, false)).toBe('new-tab');
});

it('from a private window, the platform’s pages open beside the tab, and the API page in it', () => {
  expect(openingOf('connect', true)).toBe('tab-beside');
  expect(openingOf('guide', true)).toBe('tab-beside');
  expect(openingOf('exchange', true)).toBe('this-tab');
});

it('a tab that asks in a loop opens one page in a second, and keeps no other tab from opening one', () => {
  const mayOpen = onePerPress();
  expect([0, 1, 500, 999].map((now) => mayOpen(7, now))).toEqual([true, false, false, false]);
  expect(mayOpen(8, 500)).toBe(true);
  expect(mayOpen(7, 1_000)).toBe(true);
});
