import { describe, expect, it } from 'vitest';
import { rejectionByLabel } from '../../../lib/form/field/rejection.ts';

const named = (name: string, nearest = '', isSampled = true) =>
  rejectionByLabel({ label: [], own: [name], hint: [] }, nearest, isSampled);

describe('a control that asks for the address of a device', () => {
  it.each([
    ["The device's address, e.g. 203.0.113.1", ''],
    ['Cihazın dış adresi, ör. 203.0.113.1', 'Kabul edilen cihazlar'],
    ['Adresse des Geräts, z. B. 203.0.113.1', 'Zugelassene Geräte'],
  ])('is not refused beside an IP as its example: "%s"', (name, nearest) => {
    expect(named(name, nearest)).toBeNull();
  });

  it.each([
    ["The device's name, e.g. 203.0.113.1", ''],
    ['Login address, e.g. 203.0.113.1', ''],
    ["The device's address, e.g. 203.0.113.1", 'Sign-in protection'],
    ["The device's wallet address, e.g. 203.0.113.1", ''],
  ])('is refused where it is about something else: "%s" under "%s"', (name, nearest) => {
    expect(named(name, nearest)).not.toBeNull();
  });

  it('is refused without an example', () => {
    expect(named("The device's address", '', false)).not.toBeNull();
  });
});
