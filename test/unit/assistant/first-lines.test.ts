import { describe, expect, it } from 'vitest';
import { firstAddresses } from '../../../lib/assistant/first-lines.ts';
import { day, NEW, OLD, STEADY, STRANGER } from '../rotation/lists.ts';
import { form, viewIn } from './scenes.ts';

describe('the addresses that are drawn while the list is folded', () => {
  it.each([
    ['before a change', day(-5)],
    ['after an end', day(40)],
  ])('hold what Keyfence does not know, however far down it stands: %s', (_, now) => {
    const { addresses } = viewIn({ target: form(`${OLD},${STEADY},198.51.100.7,${STRANGER}`), now });
    const shown = firstAddresses(addresses, 'rest').map(({ text }) => text);
    expect(addresses.slice(0, 3).map(({ text }) => text)).not.toContain(STRANGER);
    expect(shown).toContain(STRANGER);
    expect(shown).toContain(NEW);
  });

  it('are not all of them where many are not known', () => {
    const many = Array.from({ length: 20 }, (_, n) => `198.51.100.${n + 1}`);
    const { addresses } = viewIn({ target: form([OLD, STEADY, ...many].join(',')), now: day(-5) });
    expect(firstAddresses(addresses, 'rest')).toHaveLength(9);
  });

  it('are all of them where a button would hide a single one', () => {
    const { addresses } = viewIn({ target: form(`${OLD},${STEADY},${NEW}`), now: day(-5) });
    const four = [...addresses, ...addresses].slice(0, 4);
    expect(firstAddresses(four, 'rest')).toHaveLength(4);
    expect(firstAddresses([...four, ...four].slice(0, 5), 'rest')).toHaveLength(3);
  });

  it('are only those that must be seen where the list is folded whole', () => {
    const { addresses } = viewIn({ target: form(`${OLD},${STEADY},${NEW},${STRANGER}`), now: day(-5) });
    expect(firstAddresses(addresses, 'whole').map(({ text }) => text)).toEqual([STRANGER]);
  });
});
