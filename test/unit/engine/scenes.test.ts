import { describe, expect, it } from 'vitest';
import type { Part } from '../../../lib/page/scene.ts';
import { decideOnFixture, type Fixture, fixtures, stateOf } from '../../corpus/scenes/read.ts';

/** Pages on which the decision differs from the label, and why that is right or known. */
const KNOWN: Readonly<Record<string, string>> = {
  'two-edit': 'Two forms are edited; which one is meant is told by the last touch, which no scene knows.',
  'two-drafts': 'Two forms are edited; which one is meant is told by the last touch, which no scene knows.',
  'folded-form-pager': 'The numbers of a pager do not yet say that entries are left out.',
};

/** What the fixtures say without something that a page may lack; a form that is found less is no wrong write. */
const VARIANTS: Readonly<Record<string, (part: Part) => Part>> = {
  'names tied to controls': (part) =>
    part.role === 'textbox' ? { ...part, name: '', description: '' } : part,
  placeholders: (part) => (part.field ? { ...part, field: { ...part.field, placeholder: '' } } : part),
  headings: (part) => (part.role === 'heading' ? { ...part, role: 'text' } : part),
  'roles of dialogs': (part) => (part.role === 'dialog' ? { ...part, role: 'group', name: '' } : part),
  'drawn facts': (part) => ({ ...part, clickable: false, marked: false, wraps: false, framed: false }),
};

const all = fixtures();
const isForm = (state: string) =>
  ['missing', 'unrestricted', 'complete', 'over-limit', 'which'].includes(state);

const without = (fixture: Fixture, change: (part: Part) => Part): Fixture => ({
  ...fixture,
  scene: { ...fixture.scene, parts: fixture.scene.parts.map(change) },
});

describe('the scene of an open page', () => {
  it.each(all.filter(({ id }) => !(id in KNOWN)).map((one) => [one.id, one] as const))(
    '%s is decided as its label says',
    (_, fixture) => {
      expect(stateOf(decideOnFixture(fixture), fixture.url, fixture.list)).toBe(fixture.state);
    },
  );
});

describe.each(Object.entries(VARIANTS))('without %s', (_, change) => {
  it('no look-alike becomes a form', () => {
    const found = all
      .filter(({ state }) => state === 'none')
      .map((one) => ({
        id: one.id,
        state: stateOf(decideOnFixture(without(one, change)), one.url, one.list),
      }))
      .filter(({ state }) => isForm(state));
    expect(found).toEqual([]);
  });

  it('nineteen of twenty pages are decided as before', () => {
    const right = all.filter(
      (one) => stateOf(decideOnFixture(without(one, change)), one.url, one.list) === one.state,
    );
    expect(right.length / all.length).toBeGreaterThan(0.93);
  });
});
