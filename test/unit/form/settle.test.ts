import { afterEach, expect, test, vi } from 'vitest';
import { appears, PROOF, settled } from '../../../lib/form/dom/settle.ts';

afterEach(() => vi.restoreAllMocks());

const { signal } = new AbortController();

/** A page that is looked at every 50 ms, but for the first look, after which nothing ran for two seconds. */
function stalledPage(): { readonly look: () => number } {
  let looks = 0;
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return {
    look: () => {
      looks += 1;
      now += looks === 1 ? 2_000 : 50;
      return looks;
    },
  };
}

test('time in which nothing ran does not count as waiting for what a page is to show', async () => {
  const { look } = stalledPage();
  expect(await appears(() => (look() >= 6 ? 'there' : null), 600, signal)).toBe('there');
});

test('what a page does not show is waited for no longer than asked', async () => {
  const { look } = stalledPage();
  let last = 0;
  const never = () => {
    last = look();
    return null;
  };
  expect(await appears(never, 600, signal)).toBeNull();
  expect(last).toBe(8);
});

test('time in which nothing ran does not count as time without a change', async () => {
  const { look } = stalledPage();
  const same = (a: string, b: string) => a === b;
  expect(await settled(() => (look() >= 3 ? 'new' : 'old'), same, PROOF, signal)).toBe('new');
});
