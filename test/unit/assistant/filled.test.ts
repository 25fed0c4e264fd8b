import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../lib/address/address.ts';
import { tokenize, toToken } from '../../../lib/address/token.ts';
import type { FillRecord } from '../../../lib/assistant/scene.ts';
import type { AssistantView } from '../../../lib/assistant/view.ts';
import { exchanges } from '../../../lib/exchanges/all.ts';
import type { Fill, Sighting } from '../../../lib/keys/record.ts';
import type { SaveOutcome } from '../../../lib/keys/save-outcome.ts';
import { message } from '../../../lib/language/message.ts';
import { MINUTE } from '../overview/scene.ts';
import { day, NEW, OLD, STEADY, STRANGER } from '../rotation/lists.ts';
import { english, sentencesIn } from './english.ts';
import { contextWith, fillOf, form, key, shown, viewIn } from './scenes.ts';

const filled = form(`${STRANGER},${OLD},${STEADY},${NEW}`);
const fill = fillOf(filled, [OLD, STEADY, NEW]);
const linked = key('bot-1', [], { connection: 'c1' });

describe('a form after a fill', () => {
  it('it is said that nothing is saved, what was added, and what to press next', () => {
    const view = viewIn({ target: filled, fill });
    expect(view).toMatchObject({ state: 'complete', tone: 'step', saved: 'no', collapsed: false });
    expect([view.headline, ...view.lines].map(english)).toEqual([
      'Not saved yet: press “Save”',
      '3 added, 1 of yours kept.',
    ]);
    expect(view.steps.map(({ text, at }) => [english(text), at])).toEqual([
      ['Press “Save”', 'now'],
      ['Enter your codes. Binance may ask for them twice.', 'later'],
      ['Re-validate on API Connect', 'later'],
    ]);
    expect(view.actions.map(({ id }) => id)).toEqual(['undo', 'copy', 'why', 'quiet', 'report']);
  });

  it('a list in a window that only hands it over is not called filled', () => {
    const inWindow = { ...filled, saveLabel: 'Done', behindLabel: 'Submit' };
    const view = viewIn({ target: inWindow, fill: { ...fill, reading: inWindow } });
    expect(view).toMatchObject({ tone: 'step', saved: null });
    expect(english(view.headline)).toBe('Not in the form yet: press “Done”, then “Submit”');
    expect(view.steps.slice(0, 2).map(({ text, at }) => [english(text), at])).toEqual([
      ['Press “Done”', 'now'],
      ['Press “Submit”', 'later'],
    ]);
  });

  it('the form behind a closed window is what is left to save, whatever it shows of the list', () => {
    const inWindow = { ...filled, saveLabel: 'Done', behindLabel: 'Submit' };
    const behind = { ...filled, saveLabel: 'Submit', tokens: [] };
    for (const left of [false, true]) {
      const view = viewIn({ target: behind, fill: { ...fill, reading: inWindow, left } });
      expect(view).toMatchObject({ tone: 'step', saved: 'no' });
      expect(english(view.headline)).toBe('Not saved yet: press “Submit”');
    }
    const alone = viewIn({ target: null, fill: { ...fill, reading: inWindow, left: true } });
    expect(english(alone.headline)).toBe('Not saved yet: press “Submit”');
  });

  it('a form behind a closed window that lets everyone in is said to do so', () => {
    const inWindow = { ...filled, saveLabel: 'Done', behindLabel: 'Submit' };
    const open = { ...filled, saveLabel: 'Submit', restriction: 'off', tokens: [] } as const;
    const view = viewIn({ target: open, fill: { ...fill, reading: inWindow, left: true } });
    expect(view.state).toBe('unrestricted');
  });

  it('that the platform is asked again is said of a key whose connection is known', () => {
    const context = contextWith({ records: [linked] });
    const { steps } = viewIn({ target: filled, fill, context });
    expect(sentencesIn(steps[2])).toContain('Acme tests the key');
  });

  it('the page’s own word for saving is quoted, and none is invented', () => {
    const unnamed = { ...filled, saveLabel: null };
    const view = viewIn({ target: unnamed, fill });
    expect(english(view.headline)).toBe('Not saved yet: save the form');
    expect(sentencesIn(view.steps[0])).toContain('Save the form');
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
    expect(view).toMatchObject({ saved: 'verifying', collapsed: true, tone: 'step' });
    expect(english(view.pill)).toBe('Not saved yet: finish the codes');
    expect(view.actions.some(({ id }) => id === 'undo')).toBe(false);
  });

  it('a form that makes a key has to be finished before it is saved', () => {
    const { steps } = viewIn({ target: { ...filled, creating: true }, fill });
    expect(sentencesIn(steps[0])).toContain('Finish the form and press “Save”');
  });

  it('a save that the page refused is said as such, and the fill is offered back', () => {
    const view = viewIn({ target: filled, fill, saveRefused: true });
    expect(view).toMatchObject({ state: 'complete', tone: 'warning', saved: 'no' });
    expect([view.headline, ...view.lines].map(english)).toEqual([
      'The page did not save it',
      'Look at what the page says, then press “Save” again.',
      '3 added, 1 of yours kept.',
    ]);
    expect(view.actions[0]?.id).toBe('undo');
  });

  it('a form that went without a save is named, with the way back', () => {
    const view = viewIn({ shown: [shown(OLD)], fill: { ...fill, left: true } });
    expect(view).toMatchObject({ tone: 'warning', saved: 'no', steps: [] });
    expect(english(view.headline)).toBe('bot-1 was filled but not saved');
    expect(view.actions[0]).toMatchObject({ id: 'go-back', rank: 'primary' });
  });

  it('another form that is opened then has the word', () => {
    const other = form('', { label: 'bot-2', restriction: 'off' });
    const view = viewIn({ target: other, shown: [other], fill: { ...fill, left: true } });
    expect(view.state).toBe('unrestricted');
  });
});

describe('once the exchange has stored it', () => {
  const list = shown(`${OLD},${STEADY},${NEW}`, { editLabel: 'Edit restrictions' });
  const stored = { ...fill, saved: 'stored' } as const;
  const save = (over: Partial<SaveOutcome> = {}): SaveOutcome => ({
    keyId: linked.id,
    kind: 'waiting',
    storedAt: day(3),
    nextAt: day(3) + 2 * MINUTE,
    byItself: true,
    askedAt: null,
    pitfalls: [],
    ...over,
  });
  const said = (saves: readonly SaveOutcome[], over: Partial<FillRecord> = {}) =>
    viewIn({
      shown: [list],
      fill: { ...stored, ...over },
      context: contextWith({ records: [linked], saves }),
    });
  const words = (view: AssistantView) => [view.headline, ...view.lines].map(english);

  it.each([
    ['its schedule follows in a moment', [], 'Then Acme tests the key.'],
    ['it is asked again by itself', [save()], 'Acme tests the key in 2 min.'],
    ['it is being asked', [save({ nextAt: day(3) })], 'Acme is testing the key.'],
    ['the user may ask', [save({ byItself: false })], 'Then press “Test now” in Keyfence’s popup.'],
    [
      'only an older save was answered',
      [save({ storedAt: day(2), kind: 'connected' })],
      'Then Acme tests the key.',
    ],
  ])('it is said that it is saved, and who asks: %s', (_, saves, end) => {
    expect(words(said(saves))).toEqual(['Saved', `Binance can need 5–10 minutes to apply it. ${end}`]);
  });

  it('a key whose connection nobody knows is the user’s to re-validate, with the way there', () => {
    const view = viewIn({ shown: [list], fill: stored });
    expect(words(view)).toEqual([
      'Saved',
      'Binance can need 5–10 minutes to apply it. Then re-validate it on API Connect.',
    ]);
    expect(view.actions[0]?.id).toBe('connect');
  });

  it('that it is connected is said as soon as the exchange has answered', () => {
    const view = said([save({ kind: 'connected', nextAt: null, askedAt: day(3) })]);
    expect(words(view)).toEqual(['Connected', 'bot-1 works for Acme.']);
    expect(view.tone).toBe('good');
    expect(view.steps.every(({ at }) => at === 'done')).toBe(true);
  });

  it('a refusal is told with its time and the pitfalls that fit, and leads to the checks', () => {
    const pitfalls = [message('pitfall_permission', { code: '-2015' })];
    const view = said([save({ kind: 'refused', nextAt: null, askedAt: day(3) + 10 * MINUTE, pitfalls })]);
    expect(view.tone).toBe('danger');
    expect(words(view)[0]).toBe('Still refused after 10 min');
    expect(words(view)[1]).toContain('-2015 does not say which');
    expect(view.actions[0]).toMatchObject({ id: 'checks', rank: 'primary' });
  });

  it('a platform that did not answer is no refusal', () => {
    const view = said([save({ kind: 'unanswered', nextAt: null })]);
    expect(words(view)).toEqual(['Saved', 'Acme did not answer. Open API Connect and look there.']);
    expect(view.tone).toBe('good');
  });

  it('the rights that a restricted key may have are named after an open one, in the words of the page', () => {
    const line = 'You can give trading rights now: press “Edit restrictions” again.';
    expect(words(said([save()], { wasOpen: true }))).toContain(line);
    expect(words(said([save()]))).not.toContain(line);
  });

  it('the next key of the queue is offered', () => {
    const next = key('bot-2', []);
    const context = contextWith({ records: [linked, next], nextKey: next.id, saves: [save()] });
    const view = viewIn({ shown: [list], fill: stored, context });
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
    const renamed = { ...fill.reading, label: 'bot-2' };
    expect(viewIn({ target: renamed, fill })).toMatchObject({ state: 'complete', saved: 'no' });
  });

  it('is not called filled once addresses are missing in it, or its restriction is lifted', () => {
    expect(viewIn({ target: other, fill })).toMatchObject({ state: 'missing' });
    const lifted = { ...fill.reading, restriction: 'off' as const };
    expect(viewIn({ target: lifted, fill })).toMatchObject({ state: 'unrestricted', tone: 'danger' });
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

  it('is not copied along', () => {
    const labelOf = (target: typeof filled) => {
      const view = viewIn({ target, fill: { ...fill, intruders: [toToken('45.9.9.9')] } });
      return view.actions.filter(({ id }) => id === 'copy').map(({ label }) => english(label));
    };
    const withIntruder = { ...filled, tokens: [...filled.tokens, toToken('45.9.9.9')] };
    expect(labelOf(withIntruder)).toEqual(labelOf(filled));
  });

  it('is red and names what is gone', () => {
    const left = form(`${OLD},${STEADY}`);
    const view = viewIn({ target: left, fill: { ...fill, vanished: [toToken(NEW)] } });
    expect(view).toMatchObject({ state: 'missing', tone: 'danger' });
    expect(view.lines.map(english)).toEqual([`${NEW} is gone, and not by you or Keyfence.`]);
  });
});

describe('an entry that came after the fill', () => {
  const FOREIGN = '45.9.1.3';
  const expected = [...fill.expected, toToken(FOREIGN)];
  const grown = { ...filled, tokens: expected };

  it('is named with a warning where it is neither the user’s nor on the list, whatever added it', () => {
    const view = viewIn({ target: grown, fill: { ...fill, expected } });
    expect(view.tone).toBe('warning');
    expect(view.lines.map(english).join(' ')).toContain(`${FOREIGN} came after the fill`);
  });

  it('is no matter where the user declared it', () => {
    const address = parseAddress(FOREIGN);
    const context = contextWith({ own: address ? [{ name: 'VPS', address }] : [] });
    expect(viewIn({ target: grown, fill: { ...fill, expected }, context }).tone).toBe('step');
  });
});

describe('a fill that failed', () => {
  it.each([
    [
      'control',
      'The page did not take the IPs',
      'Your own are unchanged. Copy the list and paste it yourself.',
    ],
    [
      'switch',
      'The page did not take the IPs',
      'The restriction could not be turned on. Turn it on yourself, then try again.',
    ],
    [
      'no-field',
      'The page did not take the IPs',
      'No field for IPs appeared. Copy the list and paste it yourself.',
    ],
    [
      'dialog-in-front',
      'Not filled',
      'The page put a window in front of the form. Finish or close it, then try again. Nothing was written.',
    ],
  ] as const)('at the %s says what to do', (why, headline, line) => {
    const view = viewIn({
      target: form(STRANGER),
      failure: { kind: 'refused', label: 'bot-1', why, lost: [], foreign: [] },
    });
    expect(view).toMatchObject({ state: 'missing', tone: 'danger' });
    expect(english(view.headline)).toBe(headline);
    expect(view.lines.map(english)).toContain(line);
    expect(view.actions.map(({ id }) => id).slice(0, 2)).toEqual(['copy', 'fill']);
  });

  it("names what is gone and what is foreign, and does not call the user's own unchanged", () => {
    const failure = {
      kind: 'refused',
      label: 'bot-1',
      why: 'control',
      lost: tokenize('198.51.100.77'),
      foreign: tokenize('45.9.1.2'),
    } as const;
    const lines = viewIn({ target: form(STRANGER), failure }).lines.map(english);
    expect(lines[0]).toMatch(/^198\.51\.100\.77 was on this key/);
    expect(lines[1]).toMatch(/^45\.9\.1\.2 stands in the form/);
    expect(lines.join(' ')).not.toContain('unchanged');
  });

  it('in part says how many arrived and which did not', () => {
    const target = { ...form(''), tokens: tokenize(`${OLD},${STEADY}`) };
    const view = viewIn({
      target,
      failure: {
        kind: 'partly',
        label: 'bot-1',
        before: { restriction: 'on', tokens: [], text: '' },
        missing: [NEW],
        of: 3,
        lost: [],
        foreign: [],
      },
    });
    expect(english(view.headline)).toBe('2 of 3 arrived');
    expect(view.lines.map(english)).toEqual([`${NEW} did not.`, 'Look at the field before you save.']);
    expect(view.actions.map(({ id }) => id)).toContain('undo');
  });
});

describe('a form that holds what was filled, in a visit that did not see the fill', () => {
  const record = (over: Partial<Fill>, sighting: Partial<Sighting> = {}) =>
    key('bot-1', [OLD, STEADY, NEW], {
      fill: {
        at: day(2),
        added: [NEW],
        removed: [],
        saved: 'no',
        storedAt: null,
        wasOpen: false,
        ...over,
      },
      sighting: {
        at: day(2) + MINUTE,
        restriction: 'on',
        tokens: [OLD, STEADY, NEW],
        shows: 'form',
        thirdParty: false,
        ...sighting,
      },
    });
  const viewWith = (known: ReturnType<typeof record>, text = `${OLD},${STEADY},${NEW}`) =>
    viewIn({ target: form(text), context: contextWith({ records: [known] }) });

  it('is neither called good nor called unsaved, since its save was not seen', () => {
    const view = viewWith(record({}));
    expect(view).toMatchObject({ state: 'complete', tone: 'neutral' });
    expect([view.headline, ...view.lines].map(english)).toEqual([
      'Filled, but not seen to be saved',
      'Keyfence filled this form on 14 Dec at 12:00 (UTC) and has not seen it saved. Press “Save” if you have not.',
    ]);
  });

  it.each<[string, ReturnType<typeof record>, string?]>([
    ['the save was seen', record({ saved: 'stored' })],
    ['the page showed the list as stored since', record({}, { shows: 'stored' })],
    ['the list has not what was filled', record({ added: [STRANGER] })],
  ])('is good where %s', (_, known, text) => {
    expect(viewWith(known, text)).toMatchObject({ state: 'complete', tone: 'good' });
  });
});
