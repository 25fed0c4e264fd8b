import { isLanguageFolder } from '../language/languages.ts';
import { addressSchema } from '../schema/address.ts';
import { CARD_THEMES, CORNERS } from '../schema/card.ts';
import { fieldSchema } from '../schema/field.ts';
import { soundEntries, soundParts } from '../schema/sound.ts';
import { z } from '../schema/zod.ts';

/**
 * How many entries each list of the settings holds at most. An address leads to about six notices and a save
 * to two, so 500 in `told` last for years.
 */
export const MOST_IN_LIST = { own: 200, told: 500, fields: 50, quietPages: 200 } as const;

/** An address of the user's own, under a name that several addresses may share. */
export const ownAddressSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  address: addressSchema,
});

/** A place of the card that the user chose: a corner, or where it was dragged to. */
export const chosenSchema = z.union([
  z.enum(CORNERS),
  z.object({
    x: z.int().check(z.minimum(0), z.maximum(1000)),
    y: z.int().check(z.minimum(0), z.maximum(1000)),
  }),
]);

/** A field that the user pointed at, and where. */
export const fieldChoiceSchema = z.extend(fieldSchema, {
  host: z.string(),
  path: z.string(),
  chosenAt: z.number(),
});

/** A stored list: invalid entries are dropped, and of too many the oldest, which stand first. */
const newest = <T>(entry: z.ZodMiniType<T>, most: number) =>
  z.transform((stored) => soundEntries(stored, entry).slice(-most));

const settings = z.object({
  schema: z.literal(1),
  /** `click`: only when the icon is clicked; `sites`: by itself on the granted exchanges. */
  mode: z.enum(['click', 'sites']),
  /** Of too many the first stay: an undo appends what it brings back. */
  own: z.transform((stored) => soundEntries(stored, ownAddressSchema).slice(0, MOST_IN_LIST.own)),
  notices: z.boolean(),
  /** The user was offered notices and does not want them. */
  noticesDeclined: z.boolean(),
  /** The language that wins over the browser's, as a folder of `_locales`; null for the browser's. */
  language: z.nullable(z.string().check(z.refine(isLanguageFolder))),
  /** Notices that were given: `<address>@<effectiveAt>:<milestone>` or `<connection>@<storedAt>:<what>`. */
  told: newest(z.string(), MOST_IN_LIST.told),
  /** "Later": the headline about this is folded until that moment (UTC ms). */
  later: z.nullable(z.object({ about: z.string(), until: z.number() })),
  /** The difference between API Connect and the feed that the user has looked at (`Mismatch.name`). */
  lookedAt: z.nullable(z.string()),
  fields: newest(fieldChoiceSchema, MOST_IN_LIST.fields),
  /** Hosts and paths on which the user does not want the assistant. */
  quietPages: newest(z.string(), MOST_IN_LIST.quietPages),
  /** Where the user moved the assistant to, by host. */
  places: z.transform((stored) => soundParts(stored, chosenSchema)),
  cardTheme: z.enum(CARD_THEMES),
});

export type Settings = z.infer<typeof settings>;
export type OwnAddress = z.infer<typeof ownAddressSchema>;
export type FieldChoice = z.infer<typeof fieldChoiceSchema>;

/** The settings of a new installation. */
export const defaultSettings: Settings = {
  schema: 1,
  mode: 'click',
  own: [],
  notices: false,
  noticesDeclined: false,
  language: null,
  told: [],
  later: null,
  lookedAt: null,
  fields: [],
  quietPages: [],
  places: {},
  cardTheme: 'page',
};

/**
 * Reads stored settings. An invalid part is replaced by its default, and invalid or surplus entries of a list
 * are dropped, so that one broken part does not cost the user the others.
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

/**
 * Adds one of the user's own addresses; one that is there already gets the new name.
 * @throws Error where the list is full
 */
export function withOwn(own: Settings['own'], added: Settings['own'][number]): Settings['own'] {
  const others = own.filter(({ address }) => address !== added.address);
  if (others.length >= MOST_IN_LIST.own) throw new Error(`more than ${MOST_IN_LIST.own} own addresses`);
  return [...others, added];
}
