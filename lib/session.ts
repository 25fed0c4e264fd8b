import { lookSchema } from './schema/observation.ts';
import { shownSchema } from './schema/shown.ts';
import { soundParts } from './schema/sound.ts';
import { type Yields, z } from './schema/zod.ts';

/** What is known of a tab with a page script. Not kept for private windows. */
const tab = z.object({
  host: z.string(),
  path: z.string(),
  says: shownSchema,
  /** The last look at its keys, by which a fill is matched to one of several equal keys. */
  observation: z.nullable(lookSchema),
});
export type TabState = Yields<typeof tab>;

/** The tabs by their id. */
export type Tabs = Readonly<Record<string, TabState>>;

/** What a click on a notice does. */
const noticePress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-queue'), keys: z.array(z.string()) }),
  z.object({ kind: z.literal('open-url'), url: z.string() }),
]);
export type NoticePress = Yields<typeof noticePress>;

const strings = z.catch(z.array(z.string()), []);

/** Reads the stored tabs; an invalid one is left out. */
export function readTabs(stored: unknown): Tabs {
  return soundParts(stored, tab);
}

/** Reads what a click on each given notice does, by the notice's id; an invalid entry is left out. */
export function readPresses(stored: unknown): Readonly<Record<string, NoticePress>> {
  return soundParts(stored, noticePress);
}

/** Reads the connections that wait for an API Connect page. */
export function readAsked(stored: unknown): readonly string[] {
  return strings.parse(stored);
}

/** Reads the sites that were being asked for. */
export function readPermissionWanted(stored: unknown): readonly string[] {
  return strings.parse(stored);
}

/** Reads the report that is shown to the user; null where there is none. */
export function readStoredReport(stored: unknown): string | null {
  return typeof stored === 'string' ? stored : null;
}

/** Reads whether the welcome page was shown. */
export function readWelcomed(stored: unknown): boolean {
  return stored === true;
}
