import { type Address, parseAddress } from '../address/index.ts';
import { CORNERS } from '../assistant/place.ts';
import { z } from '../feed/zod.ts';

const address = z.string().transform((text, context): Address => {
  const parsed = parseAddress(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'not an address' });
  return z.NEVER;
});

/** An address of the user's own, under a name that may cover many. */
const ownAddress = z.object({ name: z.string().trim().min(1).max(40), address });

/** A field that the user pointed at: found again by role, accessible name and attributes that stay. */
const fieldChoice = z.object({
  host: z.string(),
  path: z.string(),
  role: z.string(),
  name: z.string(),
  attributes: z.record(z.string(), z.string()),
  /** The user said that it is not the list of a key. */
  denied: z.literal(true).optional(),
  chosenAt: z.number(),
});

const settings = z.object({
  schema: z.literal(1),
  /** `click`: only when the icon is clicked; `sites`: by itself on the granted exchanges. */
  mode: z.enum(['click', 'sites']),
  own: z.array(ownAddress).max(200),
  notices: z.boolean(),
  /** Notices that were given: `<address>@<effectiveAt>:<milestone>`. */
  told: z.array(z.string()).max(500),
  /** "Later": the headline about this is folded until that moment (UTC ms). */
  later: z.object({ about: z.string(), until: z.number() }).nullable(),
  /** The difference between API Connect and the feed that the user has looked at (`Mismatch.name`). */
  lookedAt: z.string().nullable(),
  fields: z.array(fieldChoice).max(50),
  /** Hosts and paths on which the user does not want the assistant. */
  quietPages: z.array(z.string()).max(200),
  /** The corner that the user moved the assistant to, by host. */
  places: z.record(z.string(), z.enum(CORNERS)),
});

export type Settings = z.infer<typeof settings>;
export type OwnAddress = z.infer<typeof ownAddress>;
export type FieldChoice = z.infer<typeof fieldChoice>;

/** What holds before the user has said anything. */
export const defaultSettings: Settings = {
  schema: 1,
  mode: 'click',
  own: [],
  notices: false,
  told: [],
  later: null,
  lookedAt: null,
  fields: [],
  quietPages: [],
  places: {},
};

/**
 * Reads stored settings. Each part that does not hold falls back to its default, so that one broken part does not
 * cost the user the others.
 */
export function readSettings(stored: unknown): Settings {
  const parts = z.record(z.string(), z.unknown()).safeParse(stored);
  if (!parts.success) return defaultSettings;
  const whole = settings.safeParse({ ...defaultSettings, ...parts.data, schema: 1 });
  if (whole.success) return whole.data;
  const broken = new Set(whole.error.issues.map((issue) => issue.path[0]));
  const sound = Object.entries(parts.data).filter(([name]) => !broken.has(name));
  return settings.parse({ ...defaultSettings, ...Object.fromEntries(sound), schema: 1 });
}
