import { describe, expect, it } from 'vitest';
import { assessKey } from '../../../lib/keys/assessment.ts';
import { observe } from '../../../lib/keys/observe.ts';
import { readRecords } from '../../../lib/keys/stored.ts';
import { type ObservedKey, observationSchema } from '../../../lib/schema/observation.ts';
import { day, NEW, OLD, rotation, STEADY, STRANGER } from '../overview/scene.ts';

const seen = (tokens: readonly string[], over: Partial<ObservedKey> = {}): ObservedKey => ({
  label: 'a',
  createdAt: null,
  restriction: 'on',
  tokens,
  shows: 'stored',
  thirdParty: false,
  ...over,
});
const look = (key: ObservedKey, before: Parameters<typeof observe>[0] = [], at = day(-5)) =>
  observe(
    before,
    { exchange: 'okx', host: 'www.okx.com', account: null, keys: [key], completeList: true },
    rotation,
    at,
  );
const judge = (records: Parameters<typeof observe>[0]) =>
  assessKey({
    record: records[0] ?? null,
    connection: null,
    list: rotation,
    heldBack: new Set(),
    own: [],
    now: day(-4),
  });

describe('a key of which only a part of the list is shown', () => {
  const part = look(seen([STEADY], { notAllShown: true }));

  it('is remembered as not all shown, and is ours by what is shown', () => {
    expect(part[0]).toMatchObject({ role: 'ours', sighting: { notAllShown: true, tokens: [STEADY] } });
    expect(readRecords(JSON.parse(JSON.stringify(part)))).toEqual(part);
  });

  it('lacks nothing for certain, and holds not the whole list either', () => {
    expect(judge(part)).toMatchObject({ knowledge: 'not-shown', coverage: 'unknown', deadline: null });
    expect(judge(look(seen([STEADY]))).lacks.map(({ grade }) => grade)).toContain('lacks');
    expect(judge(part).lacks.map(({ grade }) => grade)).not.toContain('lacks');
  });

  it('does not replace a whole list that it agrees with', () => {
    const whole = look(seen([OLD, STEADY, NEW]));
    expect(look(seen([STEADY], { notAllShown: true }), whole, day(-4))[0]?.sighting).toEqual(
      whole[0]?.sighting,
    );
  });

  it('replaces one that it contradicts', () => {
    const whole = look(seen([OLD, STEADY]));
    const after = look(seen([STRANGER], { notAllShown: true }), whole, day(-4));
    expect(after[0]?.sighting).toMatchObject({ tokens: [STRANGER], notAllShown: true });
  });

  it('travels in a look as it is sent', () => {
    const { keys } = observationSchema.parse({
      account: null,
      keys: [{ ...seen([STEADY], { notAllShown: true }) }],
      completeList: false,
    });
    expect(keys[0]?.notAllShown).toBe(true);
  });
});
