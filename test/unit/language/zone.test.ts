import { afterEach, expect, it } from 'vitest';
import { zoneAt } from '../../../lib/language/zone.ts';

const before = process.env.TZ;
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

it.each([
  ['UTC', '2026-12-12', 'UTC'],
  ['Europe/Berlin', '2026-12-12', 'UTC+1'],
  ['Europe/Berlin', '2026-07-12', 'UTC+2'],
  ['Asia/Kolkata', '2026-12-12', 'UTC+5:30'],
  ['America/New_York', '2026-12-12', 'UTC-5'],
  ['America/St_Johns', '2026-12-12', 'UTC-3:30'],
])('the zone of a moment is said in one way: %s, %s', (zone, day, said) => {
  process.env.TZ = zone;
  expect(zoneAt(Date.parse(day))).toBe(said);
});
