import { describe, expect, it } from 'vitest';
import { makeControlMarks } from '../../../lib/assistant/control-marks.ts';
import type { ControlMark } from '../../../lib/form/control-mark.ts';

const field: ControlMark = { role: 'textbox', name: 'Callers', attributes: {} };
const other: ControlMark = { role: 'textbox', name: 'Hosts', attributes: {} };
const toggle: ControlMark = { role: 'switch', name: 'Restrict', attributes: {} };
const stored = (mark: ControlMark, denied?: true) => ({
  ...mark,
  host: 'www.binance.com',
  path: '/',
  chosenAt: 0,
  ...(denied ? { denied } : {}),
});

describe('the controls that the user pointed at or denied', () => {
  it('are one field and one switch at a time', () => {
    const marks = makeControlMarks();
    for (const mark of [field, toggle, other]) marks.point(mark);
    expect(marks.known([]).marks).toEqual([toggle, other]);
  });

  it('do not count as a list once the user denies them, whatever was stored before', () => {
    const marks = makeControlMarks();
    marks.point(field);
    marks.deny(field);
    expect(marks.known([stored(field)])).toMatchObject({ marks: [], denied: [field] });
  });

  it('are a list again once the user points at them', () => {
    const marks = makeControlMarks();
    marks.deny(field);
    marks.point(field);
    expect(marks.known([])).toMatchObject({ marks: [field], denied: [] });
  });

  it('are taken from what was stored, each as it was answered', () => {
    const known = makeControlMarks().known([stored(field), stored(other, true)]);
    expect(known.marks).toMatchObject([field]);
    expect(known.denied).toMatchObject([other]);
  });
});
