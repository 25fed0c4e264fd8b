import { expect, it } from 'vitest';
import { limitIn } from '../../../lib/engine/limit.ts';

it.each([
  ['Maks. 20 adresów IP, po przecinku. Klucze bez adresów wygasają po 14 dniach.', 20],
  ['Maks. 30 adresów IP. Klucz bez nich wygasa po 6 miesiącach.', 30],
  ['Máx. 10 direcciones IP; sin ellas, la clave caduca a los 4 meses.', 10],
  ['Up to 20 IPs. Without any, the key ends after 90 days.', 20],
])('a term beside the limit is none: %s', (hint, limit) => {
  expect(limitIn([hint], 0)).toBe(limit);
});

it('a number that begins with a nought is part of a name, and no limit', () => {
  expect(limitIn(['IP addresses of bot-07'], 0)).toBeNull();
  expect(limitIn(['IP addresses of bot-07, up to 20'], 0)).toBe(20);
});
