import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../lib/address/token.ts';
import { type SavingLook, type SavingStep, savingStep } from '../../../lib/assistant/saving.ts';
import { runs } from '../../runs.ts';
import { NEW, OLD, STEADY, STRANGER } from '../rotation/lists.ts';
import { shown } from './scenes.ts';

const expected = tokenize(`${OLD},${STEADY},${NEW}`);
const held = shown(`${NEW},${OLD},${STEADY}`);
const before = shown(`${OLD},${STEADY}`);
const open = shown('', { restriction: 'off' });
const unlisted = shown('');

/** A form that was just filled and that nobody has touched since. */
function look(over: Partial<SavingLook>): SavingStep {
  return savingStep({
    now: 'no',
    verifying: false,
    editing: false,
    stored: null,
    expected,
    removed: [],
    pressedSave: false,
    left: false,
    stoodAfterCodes: null,
    goneFor: 0,
    ...over,
  });
}

describe('how far a fill has come', () => {
  it.each<[string, Partial<SavingLook>, SavingStep]>([
    ['the form is still there', { editing: true }, 'no'],
    [
      'the key still shows what was removed',
      {
        stored: held,
        expected: tokenize(`${STEADY},${NEW}`),
        removed: tokenize(OLD),
        left: true,
        goneFor: 9e3,
      },
      'gone',
    ],
    [
      'the key shows the list without what was removed',
      { stored: shown(`${STEADY},${NEW}`), expected: tokenize(`${STEADY},${NEW}`), removed: tokenize(OLD) },
      'stored',
    ],
    ['save was pressed and the form is still there', { editing: true, pressedSave: true }, 'no'],
    ['codes are asked for', { verifying: true, pressedSave: true }, 'verifying'],
    ['codes are asked for over the form', { verifying: true, editing: true, pressedSave: true }, 'verifying'],
    ['codes are asked for by something else', { verifying: true }, 'no'],
    [
      'codes are asked for a second time',
      { verifying: true, pressedSave: true, now: 'verifying' },
      'verifying',
    ],
    [
      'the codes were given up, the form is back',
      { editing: true, now: 'verifying', pressedSave: true },
      'no',
    ],
    ['the key is shown with the list', { stored: held, now: 'verifying' }, 'stored'],
    [
      'the key is shown with the list and more',
      { stored: shown(`${STRANGER},${OLD},${STEADY},${NEW}`) },
      'stored',
    ],
    ['the key is shown with the list, without codes', { stored: held, pressedSave: true }, 'stored'],
    ['between two dialogs', { now: 'verifying', pressedSave: true, goneFor: 1_499 }, 'verifying'],
    ['the form went a moment ago', { pressedSave: true, goneFor: 1_499 }, 'no'],
    ['all is gone after the codes', { now: 'verifying', pressedSave: true, goneFor: 1_500 }, 'stored'],
    [
      'all is gone after the codes, the key shows no list',
      { now: 'verifying', pressedSave: true, goneFor: 1_500, stored: unlisted },
      'stored',
    ],
    [
      'all is gone after the codes, the key shows another list',
      { now: 'verifying', pressedSave: true, goneFor: 1_500, stored: before },
      'gone',
    ],
    [
      'all is gone after the codes, the key is open',
      { now: 'verifying', pressedSave: true, goneFor: 1_500, stored: open },
      'gone',
    ],
    [
      'all is gone after a cancel',
      { now: 'verifying', pressedSave: true, left: true, goneFor: 1_500 },
      'gone',
    ],
    ['all is gone and nobody pressed save', { goneFor: 1_500 }, 'gone'],
    ['all is gone after a save, no codes were seen', { pressedSave: true, goneFor: 1_500 }, 'no'],
    [
      'the form stood there for a moment after the codes',
      { pressedSave: true, stoodAfterCodes: 800, goneFor: 1_500 },
      'stored',
    ],
    [
      'the form stayed after the codes, and went later',
      { pressedSave: true, stoodAfterCodes: 3_001, goneFor: 1_500 },
      'no',
    ],
    [
      'the form stood there for a moment after the codes, and was cancelled',
      { pressedSave: true, stoodAfterCodes: 800, left: true, goneFor: 1_500 },
      'gone',
    ],
    ['it was stored', { now: 'stored', editing: true }, 'stored'],
  ])('when %s', (_, over, step) => {
    expect(look(over)).toBe(step);
  });

  const any = fc.record({
    now: fc.constantFrom('no' as const, 'verifying' as const, 'stored' as const),
    verifying: fc.boolean(),
    editing: fc.boolean(),
    stored: fc.constantFrom(null, held, before, open, unlisted),
    pressedSave: fc.boolean(),
    left: fc.boolean(),
    stoodAfterCodes: fc.option(fc.integer({ min: 0, max: 10_000 })),
    goneFor: fc.integer({ min: 0, max: 5_000 }),
  });

  it('is never "stored" on a page that shows another list', () => {
    fc.assert(
      fc.property(any, (over) => {
        if (over.now !== 'stored' && (over.stored === before || over.stored === open)) {
          expect(look(over)).not.toBe('stored');
        }
      }),
      runs(),
    );
  });

  it('is "stored" only after a save, or where the page shows the list', () => {
    fc.assert(
      fc.property(any, (over) => {
        if (over.now !== 'stored' && look(over) === 'stored') {
          expect(over.stored === held || (over.pressedSave && !over.left)).toBe(true);
          expect(over.verifying || over.editing).toBe(false);
        }
      }),
      runs(),
    );
  });
});
