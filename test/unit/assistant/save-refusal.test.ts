import { describe, expect, it } from 'vitest';
import { isSaveRefused, type SavePress } from '../../../lib/assistant/save-refusal.ts';
import type { FillRecord } from '../../../lib/assistant/scene.ts';
import { day, NEW, OLD, SECOND } from '../rotation/lists.ts';
import { fillOf, form } from './scenes.ts';

const now = day(3);
const fill = fillOf(form(`${OLD},${NEW}`), [NEW]);
const ago = (seconds: number) => now - seconds * SECOND;
const pressed = (seconds: number, over: Partial<SavePress> = {}): SavePress => ({
  at: ago(seconds),
  left: false,
  ...over,
});

describe('whether the page refused to save', () => {
  it.each<[string, FillRecord | null, SavePress, boolean, boolean]>([
    ['the form is still open long after the press', fill, pressed(8), true, true],
    ['the page may still be saving', fill, pressed(7), true, false],
    ['the form stands there after the codes', { ...fill, codesEndedAt: ago(3) }, pressed(20), true, true],
    ['the codes ended a moment ago', { ...fill, codesEndedAt: ago(2) }, pressed(20), true, false],
    ['save was pressed again after those codes', { ...fill, codesEndedAt: ago(5) }, pressed(1), true, false],
    ['the codes are being asked for', { ...fill, saved: 'verifying' }, pressed(20), true, false],
    ['it was stored', { ...fill, saved: 'stored' }, pressed(20), true, false],
    ['nobody pressed save', fill, { at: null, left: false }, true, false],
    ['the user cancelled', fill, pressed(20, { left: true }), true, false],
    ['the form is gone', fill, pressed(20), false, false],
    ['nothing was filled', null, pressed(20), true, false],
  ])('%s', (_, record, press, editing, refused) => {
    expect(isSaveRefused(record, press, editing, now)).toBe(refused);
  });
});
