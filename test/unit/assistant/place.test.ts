import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  chosenPlace,
  coverOf,
  type Ground,
  leastPlace,
  NEEDED,
  nextCorner,
  placeFor,
  spotAt,
} from '../../../lib/assistant/place.ts';
import { CORNERS, type Corner } from '../../../lib/schema/card.ts';
import { runs } from '../../runs.ts';

const size = { width: 320, height: 240 };
const view = { width: 1280, height: 800 };
const card: Box = { left: 300, top: 100, width: 500, height: 300 };
const wide: Box = { ...card, left: 20, width: 1240 };

const kept = (box: Box, weight = 1) => ({ ...box, weight });
const ground = (over: Partial<Ground> = {}): Ground => ({
  form: card,
  kept: [],
  view,
  chosen: null,
  now: null,
  ...over,
});
const pointOf = ({ left, top }: { left: number; top: number }) => ({ left, top });

describe('the place of the assistant', () => {
  const button = kept({ left: 40, top: 600, width: 90, height: 32 });

  it.each<[string, Partial<Ground>, { left: number; top: number }]>([
    ['right of the form', {}, { left: 816, top: 100 }],
    ['left of a form at the right edge', { form: { ...card, left: 700 } }, { left: 364, top: 100 }],
    ['bottom left beside a wide form', { form: wide }, { left: 16, top: 544 }],
    [
      'bottom right where a button is at the bottom left',
      { form: wide, kept: [button] },
      { left: 944, top: 544 },
    ],
    ['bottom left without a form', { form: null }, { left: 16, top: 544 }],
    [
      'within the window beside a form that is scrolled up',
      { form: { ...card, top: -400 } },
      { left: 816, top: 16 },
    ],
    [
      'within the window beside a form further down',
      { form: { ...card, top: 5_000 } },
      { left: 816, top: 544 },
    ],
  ])('is %s', (_, over, place) => {
    expect(placeFor(size, ground(over))).toMatchObject(place);
  });

  it('is between the corners where each of them covers a control', () => {
    const corners = [16, 944].flatMap((left) =>
      [40, 700].map((top) => kept({ left, top, width: 330, height: 20 })),
    );
    const place = placeFor(size, ground({ form: null, kept: corners }));
    expect(place && coverOf({ ...place, ...size }, corners)).toBe(0);
  });

  it('is none where every place covers a part of the form', () => {
    expect(placeFor(size, ground({ kept: [kept({ left: 0, top: 0, ...view })] }))).toBeNull();
  });

  it('is where it covers what matters least, where something has to be covered', () => {
    const field = kept({ left: 0, top: 0, width: 1280, height: 420 }, NEEDED);
    const rest = kept({ left: 0, top: 420, width: 1280, height: 380 });
    expect(leastPlace(size, ground({ kept: [field, rest] })).top).toBeGreaterThanOrEqual(420);
  });

  it.each<[Corner, { left: number; top: number }]>([
    ['bottom-right', { left: 944, top: 544 }],
    ['top-right', { left: 944, top: 16 }],
    ['top-left', { left: 16, top: 16 }],
    ['bottom-left', { left: 16, top: 544 }],
  ])('is %s where the user moved it there', (chosen, place) => {
    expect(placeFor(size, ground({ chosen }))).toMatchObject(place);
  });

  it('is where the user dragged it to, over what is not needed next', () => {
    const chosen = spotAt({ left: 400, top: 200 }, size, view);
    const chip = kept({ left: 420, top: 220, width: 90, height: 24 });
    const place = placeFor(size, ground({ chosen, kept: [chip] }));
    expect(place?.left).toBeCloseTo(400, 0);
    expect(place?.top).toBeCloseTo(200, 0);
  });

  it('leaves the place that the user chose where it covers what is needed next', () => {
    const save = kept({ left: 1_000, top: 700, width: 90, height: 32 }, NEEDED);
    const place = placeFor(size, ground({ kept: [save], chosen: 'bottom-right' }));
    expect(place).toMatchObject({ left: 816, top: 100 });
  });

  it('stays where it is as long as it covers nothing there', () => {
    const now = { left: 500, top: 500 };
    expect(placeFor(size, ground({ now }))).toMatchObject(now);
    const chip = kept({ left: 510, top: 510, width: 20, height: 20 });
    expect(placeFor(size, ground({ now, kept: [chip] }))).toMatchObject({ left: 816, top: 100 });
  });

  it('leaves the card as much room to grow as nothing of the form is in', () => {
    const now = { left: 816, top: 100 };
    const below = kept({ left: 900, top: 500, width: 50, height: 20 });
    expect(placeFor(size, ground({ now, kept: [below] }))?.room).toBe(392);
    expect(placeFor(size, ground({ now }))?.room).toBe(692);
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
  const boxes = fc.array(fc.tuple(box, fc.constantFrom(1, NEEDED)), { maxLength: 5 });
  const window = fc.record({
    width: fc.integer({ min: 360, max: 2_000 }),
    height: fc.integer({ min: 280, max: 1_200 }),
  });
  const groundsOf = ([form, all, screen]: [Box | null, [Box, number][], typeof view]) =>
    ground({ form, kept: all.map(([one, weight]) => kept(one, weight)), view: screen });
  const grounds = fc.tuple(fc.option(box), boxes, window).map(groundsOf);

  it('never covers what must stay free, as long as one of the corners is free', () => {
    fc.assert(
      fc.property(grounds, (any) => {
        const isFree = (corner: Corner) =>
          coverOf({ ...chosenPlace(size, any.view, corner), ...size }, any.kept) === 0;
        const place = placeFor(size, any);
        if (CORNERS.some(isFree)) expect(place && coverOf({ ...place, ...size }, any.kept)).toBe(0);
      }),
      runs(1_000),
    );
  });

  it('is always within the window', () => {
    fc.assert(
      fc.property(grounds, (any) => {
        const { left, top } = leastPlace(size, any);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + size.width).toBeLessThanOrEqual(any.view.width);
        expect(top + size.height).toBeLessThanOrEqual(any.view.height);
      }),
      runs(1_000),
    );
  });

  it('stays the same while nothing changes', () => {
    fc.assert(
      fc.property(grounds, (any) => {
        const first = leastPlace(size, any);
        expect(pointOf(leastPlace(size, { ...any, now: first }))).toEqual(pointOf(first));
      }),
      runs(1_000),
    );
  });
});
