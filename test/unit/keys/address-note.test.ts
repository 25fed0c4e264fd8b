import { expect, it } from 'vitest';
import { toToken } from '../../../lib/address/token.ts';
import { type AddressNote, addressNote } from '../../../lib/keys/address-note.ts';
import { address, day, NEW, OLD, rotation, STRANGER } from '../overview/scene.ts';

const now = day(3);
const VPS = address('198.51.100.7');
const facts = {
  list: rotation,
  own: [{ name: 'VPS', address: VPS }],
  claims: [],
  arrivals: [],
  now,
};
const claimed = (whose: 'mine' | 'not-mine', one = STRANGER) => ({
  claims: [{ address: one, whose, at: now }],
});
const arrivals = [{ address: STRANGER, absentAt: day(-30), seenAt: now }];

it.each<[what: string, text: string, over: object, note: Partial<AddressNote>]>([
  ['lets everyone in', '0.0.0.0/0', {}, { kind: 'everyone' }],
  ['lets everyone in as an address', '0.0.0.0', {}, { kind: 'everyone' }],
  ['of the list, retiring', OLD, {}, { kind: 'platform', phase: 'retiring' }],
  ['of the list, current', NEW, {}, { kind: 'platform', phase: 'current' }],
  ['of the list, also where the user calls it theirs', NEW, claimed('mine', NEW), { kind: 'platform' }],
  ['declared by the user', VPS, {}, { kind: 'own', name: 'VPS' }],
  ['a range that holds a declared one', '198.51.100.0/24', {}, { kind: 'own', name: 'VPS' }],
  [
    'declared, and disowned for this key',
    VPS,
    claimed('not-mine', VPS),
    { kind: 'stranger', disowned: true },
  ],
  ['a range of nobody known', '45.9.0.0/24', {}, { kind: 'range' }],
  ['a text', 'my server', {}, { kind: 'unparsed' }],
  ['claimed for this key', STRANGER, claimed('mine'), { kind: 'claimed' }],
  ['disowned', STRANGER, claimed('not-mine'), { kind: 'stranger', disowned: true }],
  ['new on the key', STRANGER, { arrivals }, { kind: 'stranger', absentAt: day(-30), disowned: false }],
  ['there from the first', STRANGER, {}, { kind: 'stranger', absentAt: null, disowned: false }],
  ['unknown where there is no list', NEW, { list: null }, { kind: 'stranger' }],
])('an entry of a key that is %s is told so', (_, text, over, note) => {
  expect(addressNote(toToken(text), { ...facts, ...over })).toMatchObject(note);
});
