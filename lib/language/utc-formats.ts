/** Days and times of day as logs have them, in UTC: `{at, date, utc}`, `{at, date, utcYear}`, `{at, time, utc}`. */
export const utcFormats = {
  date: {
    utc: { day: 'numeric', month: 'short', timeZone: 'UTC' },
    utcYear: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  },
  time: { utc: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } },
} as const;
