import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/address/token.ts';
import { mergedText, withoutToken } from '../../../lib/form/input/list-text.ts';
import { keyOf } from '../../../lib/form/token-key.ts';
import { runs } from '../../runs.ts';
import { anyAddress } from '../address/arbitrary.ts';

const keysIn = (text: string) => tokenize(text).map(keyOf);
const setIn = (text: string) => [...new Set(keysIn(text))].sort();

describe('a text that is merged', () => {
  it.each([
    ['an empty field takes the exchange’s separator', '', '203.0.113.10,203.0.113.11'],
    ['blanks alone count as empty', '  \n', '203.0.113.10,203.0.113.11'],
    ['commas', '45.9.1.2,45.9.1.3', '45.9.1.2,45.9.1.3,203.0.113.10,203.0.113.11'],
    ['a comma and a blank', '45.9.1.2, 45.9.1.3', '45.9.1.2, 45.9.1.3, 203.0.113.10, 203.0.113.11'],
    ['lines', '45.9.1.2\n45.9.1.3', '45.9.1.2\n45.9.1.3\n203.0.113.10\n203.0.113.11'],
    ['blanks', '45.9.1.2 45.9.1.3', '45.9.1.2 45.9.1.3 203.0.113.10 203.0.113.11'],
    ['semicolons', '45.9.1.2; 45.9.1.3', '45.9.1.2; 45.9.1.3; 203.0.113.10; 203.0.113.11'],
    ['full-width commas', '45.9.1.2，45.9.1.3', '45.9.1.2，45.9.1.3，203.0.113.10，203.0.113.11'],
    ['a comma at the end', '45.9.1.2,', '45.9.1.2,203.0.113.10,203.0.113.11'],
    ['what does not parse', 'vps.example', 'vps.example,203.0.113.10,203.0.113.11'],
  ])('keeps what is there and goes on as it began: %s', (_, before, after) => {
    expect(mergedText(before, ['203.0.113.10', '203.0.113.11'], ',')).toBe(after);
  });

  it('is left to the letter where nothing is to be added', () => {
    expect(mergedText(' 45.9.1.2 , ', [], ',')).toBe(' 45.9.1.2 , ');
  });
});

describe('a text without one token', () => {
  it.each([
    ['the first', '45.9.1.2, 45.9.1.3, 45.9.1.4', '45.9.1.2', '45.9.1.3, 45.9.1.4'],
    ['the middle one', '45.9.1.2, 45.9.1.3, 45.9.1.4', '45.9.1.3', '45.9.1.2, 45.9.1.4'],
    ['the last', '45.9.1.2, 45.9.1.3, 45.9.1.4', '45.9.1.4', '45.9.1.2, 45.9.1.3'],
    ['the only one', '45.9.1.2', '45.9.1.2', ''],
    ['a line', '45.9.1.2\n45.9.1.3\n', '45.9.1.2', '45.9.1.3'],
    ['one that another begins with', '45.9.1.20,45.9.1.2', '45.9.1.2', '45.9.1.20'],
    ['one that is there twice', '45.9.1.2,45.9.1.3,45.9.1.2', '45.9.1.2', '45.9.1.3'],
    ['IPv6 written in capitals', '2001:DB8::1,45.9.1.3', '2001:db8::1', '45.9.1.3'],
    ['a quoted one', '"45.9.1.2",45.9.1.3', '45.9.1.2', '45.9.1.3'],
    ['Arabic commas', '45.9.1.2، 45.9.1.3', '45.9.1.3', '45.9.1.2'],
    ['one that is not there', '45.9.1.2,45.9.1.3', '45.9.1.9', '45.9.1.2,45.9.1.3'],
    ['what looks like a pattern', '*.*.*.*,45.9.1.3', '*.*.*.*', '45.9.1.3'],
  ])('loses %s and nothing else', (_, text, key, left) => {
    expect(withoutToken(text, key)).toBe(left);
  });
});

const token = fc.oneof(
  anyAddress,
  fc.constantFrom('vps.example', '198.51.100.0/24', '203.0.113.010', '10.0.0.*'),
);
const separator = fc.constantFrom(',', ', ', '\n', ' ', ';', '，', '、', '،', '|', '\t', '؛ ');
const field = fc
  .tuple(fc.constantFrom('', ' ', ','), fc.array(fc.tuple(token, separator), { maxLength: 10 }))
  .map(([before, parts]) => before + parts.map(([one, after]) => one + after).join(''));

describe('any text', () => {
  it('holds after a merge what it held, in its order, and then what was added', () => {
    fc.assert(
      fc.property(field, fc.array(anyAddress), (before, add) => {
        expect(keysIn(mergedText(before, add, ','))).toEqual([...keysIn(before), ...add]);
      }),
      runs(),
    );
  });

  it('begins after a merge with what it was, to the letter', () => {
    fc.assert(
      fc.property(field, fc.array(anyAddress, { minLength: 1 }), (before, add) => {
        const kept = before.trim().replace(/[\s,;，、；]+$/u, '');
        expect(mergedText(before, add, ',').startsWith(kept)).toBe(true);
      }),
      runs(),
    );
  });

  it('loses one token and no other', () => {
    fc.assert(
      fc.property(field, fc.nat(), (text, pick) => {
        const keys = keysIn(text);
        const key = keys[pick % Math.max(1, keys.length)] ?? '203.0.113.99';
        expect(keysIn(withoutToken(text, key))).toEqual(keys.filter((other) => other !== key));
      }),
      runs(),
    );
  });

  it('is the same set again when all that was added is taken out', () => {
    fc.assert(
      fc.property(field, fc.uniqueArray(anyAddress), (before, asked) => {
        const add = asked.filter((address) => !keysIn(before).includes(address));
        const merged = mergedText(before, add, ',');
        expect(setIn(add.reduce(withoutToken, merged))).toEqual(setIn(before));
      }),
      runs(),
    );
  });
});
