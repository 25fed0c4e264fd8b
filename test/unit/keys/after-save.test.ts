import { describe, expect, it } from 'vitest';
import { nextDueOf } from '../../../lib/connect/schedule.ts';
import { nextWake, withReport } from '../../../lib/connect/take-report.ts';
import { withSchedulesFor } from '../../../lib/keys/after-save.ts';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import { connectionOf, day, key, MINUTE, reportOf, waitingFor } from '../overview/scene.ts';

const STORED = day(0);
const propagation = () => [5, 10] as const;

function saved(label: string, over: Partial<KeyRecord> = {}): KeyRecord {
  const fill = {
    at: STORED - MINUTE,
    added: [],
    saved: 'stored',
    storedAt: STORED,
    removed: [],
    wasOpen: false,
  } as const;
  return { ...key(label, []), connection: `c-${label}`, fill, ...over };
}

const schedules = (record: KeyRecord, now = STORED) => withSchedulesFor([], [record], propagation, now);

describe('a schedule follows a save', () => {
  it('from the moment that the exchange may have the list in force', () => {
    const [schedule] = schedules(saved('bot-1'));
    expect(schedule).toMatchObject({ connection: 'c-bot-1', storedAt: STORED, outcome: 'waiting' });
    expect(schedule && nextDueOf(schedule)).toBe(STORED + 5 * MINUTE);
  });

  it('also when the worker was stopped in between', () => {
    expect(schedules(saved('bot-1'), STORED + 40 * MINUTE)).toHaveLength(1);
  });

  it('once: it is not begun again while it runs or after its end', () => {
    const begun = schedules(saved('bot-1'));
    expect(withSchedulesFor(begun, [saved('bot-1')], propagation, STORED + MINUTE)).toBe(begun);
  });

  it('anew for the next save of the same key', () => {
    const begun = schedules(saved('bot-1'));
    const later = STORED + 30 * MINUTE;
    const again = saved('bot-1');
    const next = { ...again, fill: again.fill && { ...again.fill, storedAt: later } };
    expect(withSchedulesFor(begun, [next], propagation, later)).toMatchObject([{ storedAt: later }]);
  });

  it.each([
    ['is not linked to a connection', saved('bot-1', { connection: null }), STORED],
    ['was filled but not saved', saved('bot-1', { fill: null }), STORED],
    ['was saved long ago', saved('bot-1'), STORED + 61 * MINUTE],
  ])('but not for a key that %s', (_, record, now) => {
    expect(schedules(record, now)).toEqual([]);
  });
});

describe('a look at all connections', () => {
  const waiting = waitingFor('c1', STORED);
  const asked = (status: 'connected' | 'ip-not-whitelisted' | 'unknown', checkedAt: number) =>
    withReport([waiting], reportOf(connectionOf('c1', { status, checkedAt })));

  it('answers the schedule when the user pressed the platform’s own button', () => {
    expect(asked('connected', STORED + MINUTE)).toMatchObject([{ outcome: 'connected' }]);
  });

  it.each([
    ['older than the save', 'connected', STORED - MINUTE],
    ['of an exchange that was not asked', 'unknown', STORED + MINUTE],
  ] as const)('leaves it alone where the answer is %s', (_, status, at) => {
    expect(asked(status, at)).toEqual([waiting]);
  });

  it('counts the same answer once', () => {
    const once = asked('ip-not-whitelisted', STORED + MINUTE);
    const again = withReport(
      once,
      reportOf(connectionOf('c1', { status: 'ip-not-whitelisted', checkedAt: STORED + MINUTE })),
    );
    expect(again).toEqual(once);
  });
});

describe('the next wake', () => {
  it('is the next moment ahead; what was slept through waits for a page to ask from', () => {
    const [schedule] = schedules(saved('bot-1'));
    const all = schedule ? [schedule] : [];
    expect(nextWake(all, STORED)).toBe(STORED + 5 * MINUTE);
    expect(nextWake(all, STORED + 5 * MINUTE)).toBe(STORED + 6 * MINUTE);
    expect(nextWake(all, STORED + 60 * MINUTE)).toBeNull();
  });

  it('is none once the answer is there', () => {
    expect(nextWake([waitingFor('c1', STORED, { outcome: 'connected' })], STORED)).toBeNull();
  });
});
