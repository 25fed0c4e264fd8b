import { expect, it } from 'vitest';
import { entryOf } from '../../../lib/rotation/entry.ts';
import type { AddressList, Moment } from '../../../lib/rotation/list.ts';
import { remembered } from '../../../lib/rotation/remembered.ts';
import { day, fresh, listOf, NEW, OLD, old } from './lists.ts';

it('a question about a list is worked out again for another moment and for another list alone', () => {
  const asked: [AddressList, Moment][] = [];
  const ask = remembered((list: AddressList, now: Moment) => asked.push([list, now]));
  const [one, two] = [listOf(old), listOf(old)];
  expect([ask(one, day(0)), ask(one, day(0)), ask(two, day(0)), ask(one, day(0))]).toEqual([1, 1, 2, 1]);
  expect([ask(one, day(1)), ask(one, day(0))]).toEqual([3, 4]);
  expect(asked).toEqual([
    [one, day(0)],
    [two, day(0)],
    [one, day(1)],
    [one, day(0)],
  ]);
});

it('the entry of an address is found in its own list', () => {
  const [one, two] = [listOf(old, fresh), listOf(fresh)];
  expect(entryOf(one, OLD)).toBe(old);
  expect(entryOf(two, OLD)).toBeUndefined();
  expect(entryOf(two, NEW)).toBe(fresh);
  expect(entryOf(one, null)).toBeUndefined();
});
