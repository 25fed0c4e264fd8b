import { describe, expect, it } from 'vitest';
import { chooseExchange, leakView, setStep, startLeak } from '../../../lib/overview/leak.ts';
import { english, messagesIn } from './english.ts';
import { day, HOUR, key, STEADY, snapshotOf } from './scene.ts';

const bot = key('bot-1', [STEADY], { host: 'www.binance.us' });
const snapshot = snapshotOf([bot]);
const now = day(0);

describe('the way through a leak', () => {
  const begun = startLeak(null, bot.id, now);

  it('begins with the action, at the page of that very key', () => {
    const view = leakView(begun, snapshot, now);
    expect(view).toMatchObject({ exchange: 'binance', label: 'bot-1', choices: [], finished: false });
    expect(view.steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'delete now',
      'create later',
      'connect later',
      'check later',
    ]);
    expect(view.steps[0]?.action?.press).toEqual({ kind: 'open-url', url: 'https://www.binance.us/api' });
  });

  it('asks for the exchange where no key was named', () => {
    const view = leakView(startLeak(null, null, now), snapshot, now);
    expect(view.choices).toHaveLength(5);
    expect(view.steps[0]?.action).toBeNull();
    const chosen = leakView(chooseExchange(startLeak(null, null, now), 'okx'), snapshot, now);
    expect(chosen.steps[0]?.action && english(chosen.steps[0].action.label)).toBe('Open OKX API Management');
  });

  it('survives a restart, goes on where it was, and lets a step be taken back', () => {
    const later: typeof begun = JSON.parse(JSON.stringify(setStep(begun, 'delete', true, now + HOUR)));
    const view = leakView(later, snapshot, now);
    expect(view.steps[0]).toMatchObject({ state: 'done', doneAt: now + HOUR });
    expect(view.steps[1]?.state).toBe('now');
    expect(leakView(setStep(later, 'delete', false, now), snapshot, now).steps[0]?.state).toBe('now');
  });

  it('goes on after the key was deleted and its sighting ended', () => {
    const named = { ...begun, exchange: 'binance' as const };
    expect(leakView(named, snapshotOf([]), now)).toMatchObject({
      exchange: 'binance',
      label: null,
      choices: [],
    });
  });

  it('is over when all is done, and has an English sentence for everything', () => {
    const done = (['delete', 'create', 'connect', 'check'] as const).reduce(
      (progress, step) => setStep(progress, step, true, now),
      begun,
    );
    expect(leakView(done, snapshot, now).finished).toBe(true);
    expect(messagesIn(leakView(begun, snapshot, now)).map(english)).not.toContain('');
  });
});
