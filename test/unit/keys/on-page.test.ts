import { describe, expect, it } from 'vitest';
import { keyInLook } from '../../../lib/keys/on-page.ts';
import { readRecords } from '../../../lib/keys/stored.ts';
import type { Observation, ObservedKey } from '../../../lib/schema/observation.ts';
import { key } from '../overview/scene.ts';

const at = { exchange: 'binance', host: 'www.binance.com' } as const;

function seen(label: string): ObservedKey {
  return { label, createdAt: null, restriction: 'on', tokens: [], shows: 'stored', thirdParty: false };
}

const look: Observation = {
  ...at,
  account: null,
  keys: ['bot-1', 'bot-2', 'bot-2'].map(seen),
  completeList: true,
};

describe('the key that a page speaks of', () => {
  const named = (label: string) => ({ account: null, label, createdAt: null });

  it('is the one of that name in the last look', () => {
    expect(keyInLook(look, named('bot-1'), at)).toEqual({ observation: look, index: 0 });
  });

  it.each([
    ['there are twins', look, named('bot-2')],
    ['it is not there', look, named('bot-3')],
    ['nobody has looked', null, named('bot-1')],
    ['the look was at another account', look, { ...named('bot-1'), account: 'sub' }],
    ['the look was at another host', { ...look, host: 'www.binance.us' }, named('bot-1')],
  ])('is looked at alone where %s', (_, last, said) => {
    const { observation, index } = keyInLook(last, said, at, 'off');
    expect(index).toBe(0);
    expect(observation).toMatchObject({
      ...at,
      completeList: false,
      keys: [{ label: said.label, restriction: 'off', shows: 'form' }],
    });
  });
});

describe('stored records', () => {
  const good = key('bot-1', ['203.0.113.10']);

  it('come back as they were', () => {
    expect(readRecords(JSON.parse(JSON.stringify([good])))).toEqual([good]);
  });

  it('lose the one that does not hold, and no other', () => {
    expect(readRecords([{ ...good, role: 'king' }, null, good, 7])).toEqual([good]);
  });

  it.each([undefined, null, 'keys', {}])('are none where %s lies', (stored) => {
    expect(readRecords(stored)).toEqual([]);
  });
});
