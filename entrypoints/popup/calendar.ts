import type { Translate } from '../../lib/language/message.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import { saveFile } from '../surface/save-file.ts';

/** Saves the dates of the list for a calendar. What writes the file is loaded with the first press. */
export async function saveCalendar({ feed, platform }: Snapshot, translate: Translate): Promise<void> {
  if (!feed.list) return;
  const [{ listDates }, { calendarFile }] = await Promise.all([
    import('../../lib/calendar/dates.ts'),
    import('../../lib/calendar/file.ts'),
  ]);
  const now = Date.now();
  const text = calendarFile(listDates(feed.list, platform.name, now), translate, now);
  saveFile(`${platform.name.toLowerCase()}-ip-addresses.ics`, text, 'text/calendar');
}
