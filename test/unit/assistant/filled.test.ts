import { describe, expect, it } from 'vitest';
import { tokenize, toToken } from '../../../lib/address/index.ts';
import { exchanges } from '../../../lib/exchanges/index.ts';
import { NEW, OLD, STEADY, STRANGER } from '../rotation/lists.ts';
import { english } from './english.ts';
import { contextWith, fillOf, form, key, shown, viewIn } from './scenes.ts';

const filled = form(`${STRANGER},${OLD},${STEADY},${NEW}`);
const fill = fillOf(filled, [OLD, STEADY, NEW]);

describe('after a fill', () => {
  it('it is said that nothing is saved, what was added, and what to press next', () => {
    const view = viewIn({ target: filled, fill });
    expect(view).toMatchObject({ state: 'complete', tone: 'good', saved: 'no', collapsed: false });
    expect([view.headline, ...view.lines].map(english)).toEqual([
      'Filled, not saved',
      '3 added, 1 of yours kept.',
    ]);
    expect(view.steps.map(({ text, at }) => [english(text), at])).toEqual([
      ['Press “Save”', 'now'],
      ['Enter your codes. Binance may ask for them twice.', 'later'],
      ['Acme is asked again', 'later'],
    ]);
    expect(view.actions.map(({ id }) => id)).toEqual(['undo', 'copy', 'why', 'quiet']);
  });

  it('the page’s own word for saving is quoted, and none is invented', () => {
    const unnamed = { ...filled, saveLabel: null };
    expect(english(viewIn({ target: unnamed, fill }).steps[0]?.text ?? { id: '' })).toBe('Save the form');
  });

  it.each(exchanges.map((exchange) => [exchange.name, exchange] as const))(
    'the codes of %s are named',
    (_, exchange) => {
      const { steps } = viewIn({ target: filled, fill, exchange });
      expect(steps.map(({ text }) => english(text)).filter((text) => text !== '')).toHaveLength(3);
    },
  );

  it('one line is left while codes are asked for', () => {
    const view = viewIn({ fill: { ...fill, saved: 'verifying' } });
    expect(view).toMatchObject({ saved: 'verifying', collapsed: true, tone: 'good' });
    expect(english(view.pill)).toBe('Not saved yet: finish the codes');
    expect(view.actions.some(({ id }) => id === 'undo')).toBe(false);
  });

  it('it is said when the exchange has stored it, and the next key of the queue is offered', () => {
    const next = key('bot-2', []);
    const context = contextWith({ records: [next], nextKey: next.id });
    const view = viewIn({
      shown: [shown(`${OLD},${STEADY},${NEW}`)],
      fill: { ...fill, saved: 'stored' },
      context,
    });
    expect(english(view.headline)).toBe('Saved');
    expect(view.lines.map(english)).toEqual(['Binance can need 5–10 minutes. Then Acme is asked again.']);
    expect(view.actions.map(({ label }) => english(label))[0]).toBe('Next: bot-2');
  });
});

describe('another key in edit mode', () => {
  const other = form(`${OLD}`, { label: 'bot-2' });

  it('is the one that is spoken of once the fill is saved, also where the page shows no more of the first', () => {
    const view = viewIn({ target: other, fill: { ...fill, saved: 'stored' } });
    expect(view).toMatchObject({ state: 'missing', saved: null });
    expect(english(view.headline)).toContain('bot-2');
  });

  it('may be the same form under a name that was read anew, as long as the fill is not saved', () => {
    expect(viewIn({ target: other, fill })).toMatchObject({ state: 'complete', saved: 'no' });
  });
});

describe('a list that changed after the fill', () => {
  it('is red and names what came in', () => {
    const view = viewIn({ target: filled, fill: { ...fill, intruders: [toToken('45.9.9.9')] } });
    expect(view.tone).toBe('danger');
    expect([view.headline, ...view.lines].map(english)).toEqual([
      'Do not save yet: the list changed after the fill',
      '45.9.9.9 was added, and not by you or Keyfence.',
    ]);
    expect(view.actions.slice(0, 2)).toMatchObject([
      { id: 'undo', rank: 'primary' },
      { id: 'remove', address: '45.9.9.9' },
    ]);
  });

  it('is red and names what is gone', () => {
    const left = form(`${OLD},${STEADY}`);
    const view = viewIn({ target: left, fill: { ...fill, vanished: [toToken(NEW)] } });
    expect(view).toMatchObject({ state: 'missing', tone: 'danger' });
    expect(view.lines.map(english)).toEqual([`${NEW} is gone, and not by you or Keyfence.`]);
  });
});

describe('a fill that failed', () => {
  it.each([
    ['control', 'Your own are unchanged. Copy the list and paste it yourself.'],
    ['switch', 'The restriction could not be turned on. Turn it on yourself, then try again.'],
    ['no-field', 'No field for addresses appeared. Copy the list and paste it yourself.'],
  ] as const)('at the %s says what to do', (why, line) => {
    const view = viewIn({ target: form(STRANGER), failure: { kind: 'refused', why } });
    expect(view).toMatchObject({ state: 'missing', tone: 'danger' });
    expect(english(view.headline)).toBe('The page did not take the addresses');
    expect(view.lines.map(english)).toContain(line);
    expect(view.actions.map(({ id }) => id).slice(0, 2)).toEqual(['copy', 'fill']);
  });

  it('in part says how many arrived and which did not', () => {
    const target = { ...form(''), tokens: tokenize(`${OLD},${STEADY}`) };
    const view = viewIn({ target, failure: { kind: 'partly', missing: [NEW], of: 3 } });
    expect(english(view.headline)).toBe('2 of 3 arrived');
    expect(view.lines.map(english)).toEqual([`${NEW} did not.`, 'Look at the field before you save.']);
    expect(view.actions.map(({ id }) => id)).toContain('undo');
  });
});
