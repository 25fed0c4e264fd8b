import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, CORNERS, type Corner, nextCorner, placeFor } from '../../../lib/assistant/place.ts';
import { runs } from '../../runs.ts';

const size = { width: 320, height: 240 };
const view = { width: 1280, height: 800 };
const card: Box = { left: 300, top: 100, width: 500, height: 300 };

const overlap = (a: Box, b: Box) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

describe('the place of the assistant', () => {
  it.each<[string, Box | null, Box[], { left: number; top: number }]>([
    ['right of the form', card, [], { left: 816, top: 100 }],
    ['left of a form at the right edge', { ...card, left: 700 }, [], { left: 364, top: 100 }],
    ['bottom left beside a wide form', { ...card, left: 20, width: 1240 }, [], { left: 16, top: 544 }],
    [
      'bottom right where a button is at the bottom left',
      { ...card, left: 20, width: 1240 },
      [{ left: 40, top: 600, width: 90, height: 32 }],
      { left: 944, top: 544 },
    ],
    ['bottom left without a form', null, [], { left: 16, top: 544 }],
    [
      'within the window beside a form that is scrolled up',
      { ...card, top: -400 },
      [],
      { left: 816, top: 16 },
    ],
    ['within the window beside a form further down', { ...card, top: 5_000 }, [], { left: 816, top: 544 }],
    ['beside the form where all is covered', card, [{ left: 0, top: 0, ...view }], { left: 816, top: 100 }],
    [
      'where it covers least, where each place covers something',
      null,
      [
        { left: 0, top: 0, ...view },
        ...[16, 944].map((left) => ({ left, top: 700, width: 60, height: 20 })),
        { left: 990, top: 40, width: 40, height: 20 },
      ],
      { left: 16, top: 16 },
    ],
  ])('is %s', (_, form, keep, place) => {
    expect(placeFor(size, form, keep, view)).toEqual(place);
  });

  it.each<[Corner, { left: number; top: number }]>([
    ['bottom-right', { left: 944, top: 544 }],
    ['top-right', { left: 944, top: 16 }],
    ['top-left', { left: 16, top: 16 }],
    ['bottom-left', { left: 16, top: 544 }],
  ])('is %s where the user moved it there', (corner, place) => {
    expect(placeFor(size, card, [], view, corner)).toEqual(place);
  });

  it('leaves the chosen corner where it would cover a button', () => {
    const save = { left: 1_000, top: 700, width: 90, height: 32 };
    expect(placeFor(size, card, [save], view, 'bottom-right')).toEqual({ left: 816, top: 100 });
  });

  it('goes through every corner and back beside the form', () => {
    const seen: (Corner | null)[] = [];
    for (let at = nextCorner(null); at !== null; at = nextCorner(at)) seen.push(at);
    expect(seen).toEqual([...CORNERS]);
  });

  const box = fc.record({
    left: fc.integer({ min: -200, max: 1_500 }),
    top: fc.integer({ min: -200, max: 1_200 }),
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 1, max: 600 }),
  });
  const window = fc.record({
    width: fc.integer({ min: 360, max: 2_000 }),
    height: fc.integer({ min: 280, max: 1_200 }),
  });

  it('never covers what must stay free, as long as one of the corners is free', () => {
    fc.assert(
      fc.property(fc.option(box), fc.array(box, { maxLength: 5 }), window, (form, keep, screen) => {
        const at = { ...placeFor(size, form, keep, screen), ...size };
        const right = screen.width - size.width - 16;
        const bottom = screen.height - size.height - 16;
        const corners = [
          { left: 16, top: bottom },
          { left: right, top: bottom },
          { left: right, top: 16 },
          { left: 16, top: 16 },
        ].filter((corner) => !keep.some((each) => overlap({ ...corner, ...size }, each)));
        if (corners.length > 0) expect(keep.filter((each) => overlap(at, each))).toEqual([]);
      }),
      runs(1_000),
    );
  });

  it('is always within the window', () => {
    fc.assert(
      fc.property(fc.option(box), fc.array(box, { maxLength: 5 }), window, (form, keep, screen) => {
        const { left, top } = placeFor(size, form, keep, screen);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + size.width).toBeLessThanOrEqual(screen.width);
        expect(top + size.height).toBeLessThanOrEqual(screen.height);
      }),
      runs(1_000),
    );
  });
});
