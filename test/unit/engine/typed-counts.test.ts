import { expect, it } from 'vitest';
import { type Input, typedCounts } from '../../../lib/engine/key-form.ts';

const input = (kind: Input['kind']) => ({ kind }) as Input;

it.each<[what: string, input: Input | null, entries: number, counts: boolean]>([
  ['a text', input('text'), 0, true],
  ['a text beside entries', input('text'), 1, false],
  ['an editable element', input('editable'), 0, true],
  ['an editable element beside entries', input('editable'), 1, false],
  ['rows', input('rows'), 0, true],
  ['a box of entries', input('chips'), 0, false],
  ['a button that shows the field', input('opener'), 0, false],
  ['no field', null, 0, false],
])('what is typed is a part of the list, by the field: %s', (_, found, entries, counts) => {
  expect(typedCounts(found, Array.from({ length: entries }))).toBe(counts);
});
