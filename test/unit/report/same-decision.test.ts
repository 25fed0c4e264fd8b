import { describe, expect, it } from 'vitest';
import { decidedOf, differences } from '../../../lib/report/decided.ts';
import { redact } from '../../../lib/report/redact.ts';
import { decideOnFixture, fixtures } from '../../corpus/scenes/read.ts';

const all = fixtures();

describe('the redacted scene of an open page', () => {
  it.each(all.map((one) => [one.id, one] as const))('%s is decided as the page itself', (_, fixture) => {
    const before = decideOnFixture(fixture);
    const redacted = redact(fixture.scene);
    const after = decideOnFixture({ ...fixture, scene: redacted.scene });
    expect(differences(decidedOf(before), decidedOf(after))).toEqual([]);
  });
});
