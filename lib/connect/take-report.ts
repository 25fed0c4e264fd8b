import { answered } from './schedule.ts';
import type { ConnectReport, Validation } from './stored.ts';

/**
 * The schedules after a look at all connections: what the platform asked the exchange by itself since the save, or
 * because the user pressed its own button, is an answer too.
 */
export function withReport(validations: readonly Validation[], report: ConnectReport): readonly Validation[] {
  return report.connections.reduce((schedules, { id, status, checkedAt, restricted }) => {
    const waiting = schedules.find((known) => known.connection === id && known.outcome === 'waiting');
    const last = waiting?.tries.at(-1)?.at ?? waiting?.storedAt;
    const isNews = last !== undefined && checkedAt > last && status !== 'unknown';
    return isNews ? answered(schedules, id, status, restricted, checkedAt) : schedules;
  }, validations);
}

/** When to wake up next to ask; moments that were slept through wait for an API Connect page instead. */
export function nextWake(validations: readonly Validation[], now: number): number | null {
  const ahead = validations
    .filter(({ outcome }) => outcome === 'waiting')
    .flatMap(({ due }) => due.filter((moment) => moment > now));
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
