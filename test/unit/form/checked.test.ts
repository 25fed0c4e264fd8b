import { describe, expect, it } from 'vitest';
import { canBeSaved, isChecked } from '../../../lib/form/checked.ts';
import type { KeyForm } from '../../../lib/form/find.ts';

/** A form as it is found at each look, by whether its button that saves is disabled; the last one stays. */
function job(...disabled: readonly (boolean | null)[]) {
  let look = 0;
  const { signal } = new AbortController();
  const find = () => {
    const now = disabled[Math.min(look, disabled.length - 1)] ?? null;
    look += 1;
    return { decided: { save: now === null ? null : { disabled: now } } } as unknown as KeyForm;
  };
  return { find, signal };
}

describe('a button that saves', () => {
  it('can be pressed where it is there and not disabled', () => {
    expect([false, true, null].map((disabled) => canBeSaved(job(disabled)))).toEqual([true, false, false]);
  });

  it('that is dead only while the page checks the list takes nothing away', async () => {
    expect(await isChecked(job(true, true, false), 1_000)).toBe(true);
  });

  it('that stays dead says that the page does not take the list', async () => {
    expect(await isChecked(job(true), 120)).toBe(false);
  });

  it('that is gone says nothing', async () => {
    expect(await isChecked(job(null), 120)).toBe(true);
  });
});
