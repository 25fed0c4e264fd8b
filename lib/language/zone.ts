/** The user's time zone at a moment, as it is written in every language: "UTC+2", "UTC+5:30". */
export function zoneAt(moment: number): string {
  const ahead = -new Date(moment).getTimezoneOffset();
  if (ahead === 0) return 'UTC';
  const minutes = Math.abs(ahead) % 60;
  const hours = `${ahead < 0 ? '-' : '+'}${Math.floor(Math.abs(ahead) / 60)}`;
  return `UTC${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}
