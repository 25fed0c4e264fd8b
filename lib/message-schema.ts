import { CORNERS } from './assistant/place.ts';
import { z } from './feed/zod.ts';
import type { OwnMessage, PageMessage } from './messages.ts';
import { queueSchema } from './overview/stored.ts';
import { addressSchema } from './schema/address.ts';
import { exchangeIdSchema } from './schema/exchange-id.ts';
import { name, observationSchema, tokens } from './schema/observation.ts';
import { LONGEST_PATH } from './schema/path.ts';
import { saidSchema, savedSchema, shownSchema } from './schema/shown.ts';

/** The parts of a key's identity, escaped and joined. */
const id = z.string().max(1500);
const path = z.string().max(LONGEST_PATH);

const keyOnPage = z.object({ account: name.nullable(), label: name, createdAt: name.nullable() });

const fieldChoice = z.object({
  role: name,
  name,
  attributes: z
    .record(name, name)
    .refine((all) => Object.keys(all).length <= 20, { message: 'more attributes than a field has' }),
  denied: z.literal(true).optional(),
});

const says = <T extends string>(type: T) => z.object({ type: z.literal(type) });

/** What a script in a page may say: the first of the two lists. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  says('assistant-wanted'),
  says('view-wanted'),
  says('context'),
  says('observed').extend({ observation: observationSchema }),
  says('shown').extend({ says: shownSchema }),
  says('filled').extend({
    key: keyOnPage,
    added: z.array(addressSchema).max(200),
    removed: z.array(addressSchema).max(200),
    before: tokens,
    wasOpen: z.boolean(),
  }),
  says('saved').extend({ key: keyOnPage, saved: savedSchema, tokens }),
  says('undone').extend({ key: keyOnPage }),
  says('not-ours').extend({ key: keyOnPage }),
  says('quiet-page'),
  says('place').extend({ corner: z.enum(CORNERS).nullable() }),
  says('field-chosen').extend({ choice: fieldChoice }),
  says('open').extend({
    page: z.enum(['options', 'queue', 'leak', 'check', 'connect', 'popup', 'exchange']),
  }),
  says('report-page').extend({ said: saidSchema }),
  says('feed-ask'),
  says('connections').extend({ answer: z.unknown() }),
  says('connect-trouble').extend({
    why: z.enum(['logged-out', 'slow', 'failed', 'garbage', 'not-spoken']),
  }),
  says('revalidated').extend({ connection: id, answer: z.unknown() }),
]) satisfies z.ZodType<PageMessage>;

/** What only our own pages may say: the second list. */
export const ownMessageSchema = z.discriminatedUnion('type', [
  says('snapshot').extend({ tabId: z.int().exactOptional() }),
  says('ask-feed'),
  says('confirm-address').extend({ address: addressSchema }),
  says('feed-looked-at').extend({ feed: name }),
  says('set-own').extend({
    own: z.array(z.object({ name: z.string().trim().min(1).max(40), address: addressSchema })).max(200),
  }),
  says('set-role').extend({ keyId: id, role: z.enum(['ours', 'other']) }),
  says('forget-key').extend({ keyId: id }),
  says('forget-all'),
  says('forget-field').extend({ host: name, path }),
  says('forget-quiet-page').extend({ page: z.string().max(LONGEST_PATH + 100) }),
  says('claim').extend({ keyId: id, address: addressSchema, whose: z.enum(['mine', 'not-mine']) }),
  says('later').extend({ about: z.string().max(1500), until: z.number() }),
  says('set-notices').extend({ on: z.boolean() }),
  says('set-mode').extend({ mode: z.enum(['click', 'sites']) }),
  says('permission-wanted').extend({ origins: z.array(z.string().max(300)).max(100) }),
  says('queue-start').extend({ keys: z.array(id).max(1000) }),
  says('queue-change').extend({ queue: queueSchema.nullable() }),
  says('leak-start').extend({ exchange: exchangeIdSchema.nullable(), keyId: id.nullable() }),
  says('leak-done').extend({ step: z.enum(['delete', 'create', 'connect', 'check']), done: z.boolean() }),
  says('leak-end'),
  says('revalidate').extend({ connections: z.array(id).max(500) }),
  says('report-tab').extend({ tabId: z.int() }),
  says('report'),
]) satisfies z.ZodType<OwnMessage>;
