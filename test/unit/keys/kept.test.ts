import { describe, expect, it } from 'vitest';
import { countKept, forgetLists, forgetOldLists, keptNow, withKept } from '../../../lib/keys/kept.ts';
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

  it('goes at once when the user lets all of them be forgotten; the keys stay', () => {
    const records = [key('bot-1', [OWN], { kept: [list(20, OLD), list(0, OWN)] }), key('bot-2', [NEW])];
    expect(countKept(records, day(30))).toBe(2);
    expect(countKept(records, day(31))).toBe(1);
    const left = forgetLists(records);
    expect(left).toEqual(records.map((record) => ({ ...record, kept: [] })));
    expect(countKept(left, day(30))).toBe(0);
  });
});
