import { troubleSchema } from './connect/stored.ts';
import { isLanguageFolder } from './language/languages.ts';
import { leakStepSchema, queueSchema } from './overview/stored.ts';
import { portableSchema } from './portable/file.ts';
import { addressSchema } from './schema/address.ts';
import { CARD_THEMES } from './schema/card.ts';
import { exchangeIdSchema } from './schema/exchange-id.ts';
import { fieldSchema } from './schema/field.ts';
import { name } from './schema/name.ts';
import { observationSchema, tokens } from './schema/observation.ts';
import { LONGEST_PATH } from './schema/path.ts';
import { saidSchema, savedSchema, shownSchema } from './schema/shown.ts';
import { type Yields, z } from './schema/zod.ts';
import { chosenSchema, ownAddressSchema } from './settings/settings.ts';

/** The parts of a key's identity, escaped and joined. */
const id = z.string().check(z.maxLength(1500));
const path = z.string().check(z.maxLength(LONGEST_PATH));

/** Which key of a page a report is about: what the page itself shows of it. */
const keyOnPage = z.object({ account: z.nullable(name), label: name, createdAt: z.nullable(name) });

const says = <T extends string>(type: T) => z.object({ type: z.literal(type) });

/**
 * What a script in a page may say. Nothing here can add an address, confirm one, declare one as the user's own, or
 * change a setting beyond this page; the background takes host and exchange from the tab, never from the message.
 */
export const pageMessageSchema = z.discriminatedUnion('type', [
  says('assistant-wanted'),
  says('view-wanted'),
  says('context'),
  z.extend(says('observed'), { observation: observationSchema }),
  z.extend(says('shown'), { says: shownSchema }),
  z.extend(says('filled'), {
    key: keyOnPage,
    added: z.array(addressSchema).check(z.maxLength(200)),
    removed: z.array(addressSchema).check(z.maxLength(200)),
    /** What the key held before. */
    before: tokens,
    wasOpen: z.boolean(),
  }),
  z.extend(says('saved'), {
    key: keyOnPage,
    saved: savedSchema,
    /** What the form held. */
    tokens,
  }),
  z.extend(says('undone'), { key: keyOnPage }),
  /** The user says of a key that the platform does not use it. Refused where Keyfence knows better. */
  z.extend(says('not-ours'), { key: keyOnPage }),
  says('quiet-page'),
  /** The user takes back what they said last on this page of a key, a field or the page itself. */
  says('take-back'),
  z.extend(says('place'), { chosen: z.nullable(chosenSchema) }),
  z.extend(says('field-chosen'), { choice: fieldSchema }),
  /** Opens one of our own pages (to claim an address, to see the checks), or leads this tab back to the API page. */
  z.extend(says('open'), {
    page: z.enum(['options', 'queue', 'leak', 'check', 'connect', 'guide', 'popup', 'exchange']),
  }),
  /** The user wants to see what a report of this page would say. Messages by their ids. */
  z.extend(says('report-page'), { said: saidSchema }),
  says('feed-ask'),
  /** From the connect script only: what `GET /api/connections` or a re-validation answered, unchecked. */
  z.extend(says('connections'), { answer: z.unknown() }),
  z.extend(says('connect-trouble'), { why: troubleSchema }),
  z.extend(says('revalidated'), { connection: id, answer: z.unknown() }),
]);
export type PageMessage = Yields<typeof pageMessageSchema>;
export type KeyOnPage = Yields<typeof keyOnPage>;

/** What only the extension's own pages may say: popup, options, welcome, queue, leak, check, report. */
export const ownMessageSchema = z.discriminatedUnion('type', [
  z.extend(says('snapshot'), { tabId: z.exactOptional(z.int()) }),
  says('ask-feed'),
  z.extend(says('confirm-address'), { address: addressSchema }),
  z.extend(says('feed-looked-at'), { feed: name }),
  z.extend(says('add-own'), { own: ownAddressSchema }),
  z.extend(says('remove-own'), { address: addressSchema }),
  z.extend(says('set-role'), { keyId: id, role: z.enum(['ours', 'other']) }),
  z.extend(says('forget-key'), { keyId: id }),
  says('forget-lists'),
  says('forget-all'),
  /** Takes back the sender's last change; possible for 30 s. */
  says('undo'),
  /** Adds what is new in a file that was saved in another browser. */
  z.extend(says('import'), { file: portableSchema }),
  z.extend(says('forget-field'), { host: name, path, chosenAt: z.number() }),
  z.extend(says('forget-quiet-page'), { page: z.string().check(z.maxLength(LONGEST_PATH + 100)) }),
  z.extend(says('claim'), { keyId: id, address: addressSchema, whose: z.enum(['mine', 'not-mine']) }),
  z.extend(says('later'), { about: z.string().check(z.maxLength(1500)), until: z.number() }),
  z.extend(says('set-notices'), { on: z.boolean() }),
  /** A folder of `_locales`; null for the browser's language. */
  z.extend(says('set-language'), { language: z.nullable(z.string().check(z.refine(isLanguageFolder))) }),
  z.extend(says('set-mode'), { mode: z.enum(['click', 'sites']) }),
  z.extend(says('set-card-theme'), { theme: z.enum(CARD_THEMES) }),
  /** Stored before the browser is asked, so that the grant can be completed although the asking page may be gone. */
  z.extend(says('permission-wanted'), {
    origins: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(100)),
  }),
  z.extend(says('queue-start'), { keys: z.array(id).check(z.maxLength(1000)) }),
  z.extend(says('queue-change'), { queue: z.nullable(queueSchema) }),
  z.extend(says('leak-start'), { exchange: z.nullable(exchangeIdSchema), keyId: z.nullable(id) }),
  z.extend(says('leak-done'), { step: leakStepSchema, done: z.boolean() }),
  says('leak-end'),
  z.extend(says('revalidate'), { connections: z.array(id).check(z.maxLength(500)) }),
  /** The popup asks for the report of the page in front. */
  z.extend(says('report-tab'), { tabId: z.int() }),
  /** The report that was made last. */
  says('report'),
]);
export type OwnMessage = Yields<typeof ownMessageSchema>;
