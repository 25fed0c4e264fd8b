import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeTakeBack } from '../../../lib/assistant/take-back.ts';
import { message } from '../../../lib/language/message.ts';

const said = message('offer_quiet');

describe('a choice that can be taken back', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', globalThis);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function start() {
    const visit = new AbortController();
    const onEnd = vi.fn();
    const afterwards = vi.fn();
    const takeBack = vi.fn();
    const choice = makeTakeBack(onEnd, visit.signal);
    choice.offer({ said, isLast: false, afterwards, takeBack });
    return { visit, choice, onEnd, afterwards, takeBack };
  }

  it('can be for six seconds, and no longer', () => {
    const early = start();
    vi.advanceTimersByTime(5_900);
    expect([early.choice.now()?.said, early.afterwards.mock.calls.length]).toEqual([said, 0]);
    early.choice.takeBack();
    expect(early.takeBack).toHaveBeenCalledOnce();

    const late = start();
    vi.advanceTimersByTime(6_000);
    late.choice.takeBack();
    expect([late.choice.now(), late.afterwards.mock.calls.length, late.onEnd.mock.calls.length]).toEqual([
      null,
      1,
      1,
    ]);
    expect(late.takeBack).not.toHaveBeenCalled();
  });

  it('is taken back once, and nothing follows', () => {
    const { choice, visit, afterwards, takeBack } = start();
    choice.takeBack();
    choice.takeBack();
    vi.advanceTimersByTime(60_000);
    visit.abort();
    expect([takeBack.mock.calls.length, afterwards.mock.calls.length]).toEqual([1, 0]);
  });

  it.each<[string, (started: ReturnType<typeof start>) => void]>([
    ['the visit ends', ({ visit }) => visit.abort()],
    [
      'another choice is made',
      ({ choice }) => choice.offer({ said, isLast: false, takeBack: () => undefined }),
    ],
  ])('cannot be any more once %s, and nothing follows', (_, happen) => {
    const started = start();
    happen(started);
    started.choice.takeBack();
    vi.advanceTimersByTime(60_000);
    expect([started.takeBack.mock.calls.length, started.afterwards.mock.calls.length]).toEqual([0, 0]);
  });
});
