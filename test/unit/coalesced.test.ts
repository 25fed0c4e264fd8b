import { describe, expect, it } from 'vitest';
import { coalesced } from '../../lib/coalesced.ts';

/** Work that ends when the test lets it, and counts its runs. */
function heldWork() {
  const nobody = (): void => undefined;
  const held = { runs: 0, seen: 0, stored: 0, finish: nobody };
  const work = () => {
    held.runs += 1;
    held.seen = held.stored;
    return new Promise<void>((resolve) => {
      held.finish = resolve;
    });
  };
  return { held, work };
}

describe('coalesced work', () => {
  it('runs once more for all calls that come while it runs', async () => {
    const { held, work } = heldWork();
    const call = coalesced(work);
    const first = call();
    await Promise.resolve();
    const others = [call(), call(), call()];
    held.finish();
    await Promise.resolve();
    await Promise.resolve();
    expect(held.runs).toBe(2);
    held.finish();
    await Promise.all([first, ...others]);
    expect(held.runs).toBe(2);
  });

  it('loses no call, whenever it comes while a run ends', async () => {
    for (let ticks = 0; ticks < 12; ticks += 1) {
      const { held, work } = heldWork();
      const call = coalesced(work);
      const first = call();
      await Promise.resolve();
      held.finish();
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      held.stored = 1;
      const last = call();
      for (let tick = 0; tick < 12; tick += 1) {
        held.finish();
        await Promise.resolve();
      }
      await Promise.all([first, last]);
      expect(held.seen, `a call ${ticks} ticks after the end`).toBe(1);
    }
  });

  it('tells a caller that the work failed, and works again for the next', async () => {
    let fails = true;
    const call = coalesced(async () => {
      if (fails) throw new Error('full');
    });
    await expect(call()).rejects.toThrow('full');
    fails = false;
    await expect(call()).resolves.toBeUndefined();
  });
});
