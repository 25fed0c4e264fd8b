import { expect, it } from 'vitest';
import { workAhead } from '../corpus/ahead.ts';

const TODO = [1, 2, 3, 4, 5];

it('starts the next ones ahead, each once', async () => {
  const begun: number[] = [];
  const ask = workAhead(TODO, async (one) => begun.push(one) && one * 10, 3);
  expect(await ask(1)).toBe(10);
  expect(begun).toEqual([1, 2, 3]);
  expect(await ask(2)).toBe(20);
  expect(begun).toEqual([1, 2, 3, 4]);
});

it('reports a failure to those who ask for the failed one, and to no one else', async () => {
  const ask = workAhead(
    TODO,
    async (one) => {
      if (one === 2) throw new Error('two');
      return one;
    },
    3,
  );
  expect(await ask(1)).toBe(1);
  await expect(ask(2)).rejects.toThrow('two');
  expect(await ask(3)).toBe(3);
});
