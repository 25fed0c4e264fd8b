const DAY = { day: 'numeric', month: 'short' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/**
 * How texts write days and times of day: `{at, date, ::dMMM}` in the user's own zone; as logs have them, in UTC,
 * `{at, date, utc}`, `{at, date, utcYear}` and `{at, time, utc}`.
 */
export const styles = {
  date: {
    '::dMMM': DAY,
    '::dMMMy': { ...DAY, year: 'numeric' },
    '::dMMMyyyy': { ...DAY, year: 'numeric' },
    utc: { ...DAY, timeZone: 'UTC' },
    utcYear: { ...DAY, year: 'numeric', timeZone: 'UTC' },
  },
  time: { '::HHmm': TIME, utc: { ...TIME, timeZone: 'UTC' } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Intl.DateTimeFormatOptions>>>>;
