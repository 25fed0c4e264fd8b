import { describe, expect, it, vi } from 'vitest';
import { makeBringing } from '../../../lib/assistant/session/bringing.ts';
import type { Acting, LiveSession, MakeActing } from '../../../lib/assistant/session/live.ts';

const acting = {} as Acting;
const make: MakeActing = () => acting;

function sessionWith(signal = new AbortController().signal) {
  return { ports: { signal }, acting: null, draw: vi.fn() } as unknown as LiveSession & { draw: () => void };
}

describe('what says and acts', () => {
  it('is brought once, and draws the session in its turn', async () => {
    const live = sessionWith();
    const asked = vi.fn(async () => make);
    const { bring } = makeBringing(live, asked);
    expect(await Promise.all([bring(), bring()])).toEqual([acting, acting]);
    expect(await bring()).toBe(acting);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(live.draw).toHaveBeenCalledTimes(1);
  });

  it('that is there already acts at once', () => {
    const live = sessionWith();
    void makeBringing(live, () => make).bring();
    expect(live.acting).toBe(acting);
  });

  it.each<[string, () => Promise<MakeActing | null>]>([
    ['does not come', async () => null],
    ['cannot be asked for', () => Promise.reject(new Error('no answer'))],
    [
      'does not start',
      async () => () => {
        throw new Error('broken');
      },
    ],
  ])('that %s is asked for again only once that is wanted', async (_, first) => {
    const live = sessionWith();
    const asked = vi.fn(first);
    const { bring, retry } = makeBringing(live, asked);
    expect(await bring()).toBeNull();
    expect(await bring()).toBeNull();
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockImplementation(async () => make);
    retry();
    expect(await bring()).toBe(acting);
  });

  it('that comes after the visit has ended is not made', async () => {
    const visit = new AbortController();
    const live = sessionWith(visit.signal);
    const made = vi.fn(make);
    const coming = makeBringing(live, async () => made).bring();
    visit.abort();
    expect(await coming).toBeNull();
    expect(made).not.toHaveBeenCalled();
  });
});
