import { z } from './feed/zod.ts';
import type { PageMessage } from './messages.ts';
import { exchangeIdSchema } from './schema/exchange-id.ts';
import { observationSchema } from './schema/observation.ts';
import { shownSchema } from './schema/shown.ts';
import type { Observation } from './sightings/index.ts';

/** What a script said it shows. */
export type Shown = Extract<PageMessage, { type: 'shown' }>['says'];

/** What is known of a tab with a page script. Never of a private window's. */
export interface TabState {
  readonly host: string;
  readonly path: string;
  readonly says: Shown;
  /** The last look at its keys, so that a fill can be told from its twins. */
  readonly observation: Observation | null;
}

/** The tabs by their id. */
export type Tabs = Readonly<Record<string, TabState>>;

/** What a click on a notice does. */
export type NoticePress =
  | { readonly kind: 'open-queue'; readonly keys: readonly string[] }
  | { readonly kind: 'open-url'; readonly url: string };

const tab = z.object({
  host: z.string(),
  path: z.string(),
  says: shownSchema,
  observation: observationSchema.extend({ exchange: exchangeIdSchema, host: z.string() }).nullable(),
}) satisfies z.ZodType<TabState>;

const press = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open-queue'), keys: z.array(z.string()) }),
  z.object({ kind: z.literal('open-url'), url: z.string() }),
]) satisfies z.ZodType<NoticePress>;

const strings = z.array(z.string()).catch([]);

/** Reads the stored tabs; one that does not hold is left out. */
export function readTabs(stored: unknown): Tabs {
  return soundIn(stored, tab);
}

/** Reads what the notices that were given do when clicked. */
export function readPresses(stored: unknown): Readonly<Record<string, NoticePress>> {
  return soundIn(stored, press);
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
export function readReport(stored: unknown): string | null {
  return typeof stored === 'string' ? stored : null;
}

/** Reads whether the welcome page was shown. */
export function readWelcomed(stored: unknown): boolean {
  return stored === true;
}

function soundIn<T>(stored: unknown, schema: z.ZodType<T>): Readonly<Record<string, T>> {
  const entries = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, raw]) => {
      const { data } = schema.safeParse(raw);
      return data === undefined ? [] : [[id, data]];
    }),
  );
}
