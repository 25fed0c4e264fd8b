import { expect, it } from 'vitest';
import { lightOf } from '../../../lib/assistant/page-theme.ts';

it.each<[string, number | null]>([
  ['rgb(255, 255, 255)', 1],
  ['rgb(11, 14, 17)', 0.054],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(0, 0, 0, 0.5)', null],
  ['rgba(255, 255, 255, 0.95)', 1],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 0 0 0 / 0.2)', null],
  ['oklch(0.2 0.01 260)', 0.2],
  ['oklab(0.98 0 0 / 1)', 0.98],
  ['lab(12 1 2)', 0.12],
  ['transparent', null],
])('the lightness of %s is %s', (color, light) => {
  const found = lightOf(color);
  if (light === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(light, 2);
});
