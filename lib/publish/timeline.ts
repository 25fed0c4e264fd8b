import { DAY, type ListedAddress, type Moment } from '../rotation/list.ts';
import { isWanted, phaseOf } from '../rotation/phase.ts';

const WIDTH = 44;

/** One line per address: when it is announced (╌), works (━), is off, and in words. `┆` on the first line is today. */
export function timeline(entries: readonly ListedAddress[], now: Moment): string[] {
  if (entries.length === 0) return ['No address yet.'];
  const from = now - 14 * DAY;
  const to = Math.max(now + 44 * DAY, ...entries.map((entry) => (entry.retiresAt ?? 0) + DAY));
  const column = (moment: Moment) => Math.round(((moment - from) / (to - from)) * (WIDTH - 1));
  const today = column(now);
  const label = Math.max(...entries.map((entry) => entry.address.length), 5);
  const head = `${'today'.padStart(label)} ${' '.repeat(Math.max(0, today))}┆ ${dayOf(now)}`;
  return [
    head,
    ...entries.map(
      (entry) => `${entry.address.padStart(label)} ${lane(entry, column, today)}  ${inWords(entry, now)}`,
    ),
  ];
}

function lane(entry: ListedAddress, column: (moment: Moment) => number, today: number): string {
  const end = Math.min(
    entry.retiresAt ?? Number.POSITIVE_INFINITY,
    entry.revoked?.at ?? Number.POSITIVE_INFINITY,
  );
  const announced = column(entry.announcedAt);
  const live = column(entry.effectiveAt);
  const off = end === Number.POSITIVE_INFINITY ? WIDTH : column(end);
  return Array.from({ length: WIDTH }, (_, at) => {
    if (at === off) return entry.revoked ? '✕' : '┤';
    if (at > off || at < announced) return at === today ? '┆' : ' ';
    if (at === WIDTH - 1) return '▶';
    if (at === live) return '┝';
    if (at < live) return '╌';
    return at === today ? '┿' : '━';
  }).join('');
}

function inWords(entry: ListedAddress, now: Moment): string {
  const said = phaseInWords(entry, now);
  return entry.urgent && isWanted(entry, now) ? `${said} (URGENT)` : said;
}

function phaseInWords(entry: ListedAddress, now: Moment): string {
  switch (phaseOf(entry, now)) {
    case 'unannounced':
      return `to be announced on ${dayOf(entry.announcedAt)}`;
    case 'pending':
      return `Pending: add by ${dayOf(entry.effectiveAt)}`;
    case 'current':
      return entry.retiresAt === null ? 'Current' : `Current until ${dayOf(entry.retiresAt)}`;
    case 'retiring':
      return `Current until ${dayOf(entry.retiresAt ?? now)}`;
    case 'retired':
      return `Off since ${dayOf(entry.retiresAt ?? now)}`;
    case 'revoked':
      return `Revoked: ${entry.revoked?.reason ?? ''}`;
  }
}

function dayOf(moment: Moment): string {
  return new Date(moment).toISOString().slice(0, 10);
}
