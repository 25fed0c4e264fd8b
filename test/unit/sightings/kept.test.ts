import { describe, expect, it } from 'vitest';
import { forgetOldLists, keptNow, withKept } from '../../../lib/sightings/kept.ts';
import { key } from '../overview/scene.ts';
import { day, NEW, OLD, OWN } from '../rotation/lists.ts';

const list = (at: number, ...tokens: string[]) => ({ at: day(at), tokens });

describe('a list that is kept before a fill', () => {
  it('stands first, and none twice', () => {
    const one = withKept([], [OWN, OLD], day(0));
    expect(one).toEqual([list(0, OWN, OLD)]);
    expect(withKept(one, [OLD, OWN], day(1))).toEqual(one);
    expect(withKept(one, [OWN], day(1))).toEqual([list(1, OWN), list(0, OWN, OLD)]);
  });

  it('is none where the key was empty', () => {
    expect(withKept([], [], day(0))).toEqual([]);
  });

  it('is not pushed out by fills that are made again', () => {
    const first = list(0, OWN);
    expect(withKept([list(2, NEW), list(1, OLD), first], [NEW, OLD], day(3))).toHaveLength(3);
  });

  it('goes after 30 days', () => {
    const kept = [list(20, OLD), list(0, OWN)];
    expect(keptNow(kept, day(30))).toEqual(kept);
    expect(keptNow(kept, day(30) + 1)).toEqual([list(20, OLD)]);
    const records = [key('bot-1', [], { kept }), key('bot-2', [], { kept: [list(20, OLD)] })];
    expect(forgetOldLists(records, day(30))).toBe(records);
    expect(forgetOldLists(records, day(31)).map((record) => record.kept)).toEqual([
      [list(20, OLD)],
      [list(20, OLD)],
    ]);
  });
});
