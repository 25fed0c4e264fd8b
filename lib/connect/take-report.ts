import { answered } from './schedule.ts';
import type { ConnectReport, Validation } from './stored.ts';

/**
 * The schedules with what a report adds: a check since the save that somebody else started (the platform, or
 * its user) is an answer too.
 */
export function withReport(validations: readonly Validation[], report: ConnectReport): readonly Validation[] {
  return report.connections.reduce((schedules, { id, status, checkedAt, restricted }) => {
    const waiting = schedules.find((known) => known.connection === id && known.outcome === 'waiting');
    const last = waiting?.tries.at(-1)?.at ?? waiting?.storedAt;
    const isNews = last !== undefined && checkedAt > last && status !== 'unknown';
    return isNews ? answered(schedules, id, status, restricted, checkedAt) : schedules;
  }, validations);
}

/**
 * When to set the next alarm, UTC ms; null where nothing is ahead. Moments that have passed wait for an API
 * Connect page instead.
 */
export function nextWake(validations: readonly Validation[], now: number): number | null {
  const ahead = validations
    .filter(({ outcome }) => outcome === 'waiting')
    .flatMap(({ due }) => due.filter((moment) => moment > now));
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
