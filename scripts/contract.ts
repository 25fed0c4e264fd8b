/**
 * Writes what `docs/connect` holds, the contract of API Connect for machines: `node_modules/.bin/node scripts/contract.ts`.
 * It is made from `lib/connect/wire.ts`, which the extension reads answers with.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accountSchema, connectionSchema, reportSchema, shownFeedSchema } from '../lib/connect/wire.ts';
import { z } from '../lib/schema/zod.ts';

/** Where the documents lie. */
export const CONTRACT_FOLDER = resolve(import.meta.dirname, '../docs/connect');

/** An answer as `GET /api/connections` gives it. */
export const EXAMPLE = {
  account: { emailVerified: true, alerts: { apiDisconnected: true } },
  feed: { version: 42, fingerprint: 'E108-E54B' },
  connections: [
    {
      id: 'c_81f2',
      exchange: 'binance',
      label: 'bot-1',
      status: 'ip-not-whitelisted',
      missing: ['203.0.113.12'],
      checkedAt: '2026-12-05T09:14:00Z',
      restricted: true,
      expiresAt: null,
      keyEnding: 'x9Qk',
    },
    { id: 'c_9a03', exchange: 'okx', label: 'grid', status: 'unknown', missing: [], checkedAt: null },
  ],
} satisfies z.input<typeof reportSchema>;

type Json = Readonly<Record<string, unknown>>;

/** The documents by their file names, as text. The same sources give the same texts. */
export function contractDocuments(): Readonly<Record<string, string>> {
  return {
    'connections.schema.json': inJson({ ...jsonSchema(reportSchema), examples: [EXAMPLE] }),
    'connection.schema.json': inJson({ ...jsonSchema(connectionSchema), examples: [EXAMPLE.connections[0]] }),
    'openapi.json': inJson(openApi()),
  };
}

function inJson(document: Json): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function jsonSchema(schema: z.ZodMiniType): Json {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema: made }) => {
      // The format says it in one word that every validator knows; "lowercase" is none.
      if (made.format === 'date-time') delete made.pattern;
      if (made.format === 'lowercase') delete made.format;
    },
  });
}

/** A schema as a component, without the dialect that the document names once. */
function component(schema: z.ZodMiniType): Json {
  const { $schema: _, ...rest } = jsonSchema(schema);
  return rest;
}

function answered(schema: string, example: Json): Json {
  return {
    description: 'JSON in UTF-8, at most 256 KiB, within 10 seconds.',
    headers: { 'Cache-Control': { schema: { type: 'string', const: 'no-store' } } },
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` }, example } },
  };
}

const refused = (description: string): Json => ({ description });

function openApi(): Json {
  const report = component(reportSchema);
  const properties = {
    ...(report.properties as Json),
    account: { $ref: '#/components/schemas/Account' },
    feed: { $ref: '#/components/schemas/ShownFeed' },
    connections: {
      ...((report.properties as Readonly<Record<string, Json>>).connections ?? {}),
      items: { $ref: '#/components/schemas/Connection' },
    },
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'API Connect, as Keyfence asks it',
      version: '1',
      description:
        'Both paths lie at the root of the origin of links.connect. docs/platform.md says what a user sees of each field.',
    },
    paths: {
      '/api/connections': { get: reading() },
      '/api/connections/{id}/revalidate': { post: asking() },
    },
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'sid',
          description: 'Your own session cookie, under your own name.',
        },
      },
      schemas: {
        Report: { ...report, properties },
        Connection: component(connectionSchema),
        Account: component(accountSchema),
        ShownFeed: component(shownFeedSchema),
      },
    },
  };
}

function reading(): Json {
  return {
    summary: 'The connections of the visitor.',
    security: [{ session: [] }],
    responses: {
      200: answered('Report', EXAMPLE),
      401: refused('Nobody is signed in; never a redirect. The popup asks to sign in.'),
    },
  };
}

function asking(): Json {
  const [first] = EXAMPLE.connections;
  const one = { ...first, status: 'connected', missing: [], checkedAt: '2026-12-05T09:20:00Z' };
  return {
    summary: 'Asks the exchange about one connection, and says what it answered.',
    description:
      'Without a body and a content type. Carries Sec-Fetch-Site: same-origin and Origin, and the header of connect.csrfHeader where platform.json names one.',
    security: [{ session: [] }],
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', minLength: 1, maxLength: 100 } },
    ],
    responses: {
      200: answered('Connection', one),
      401: refused('Nobody is signed in.'),
      403: refused('A request from another site.'),
      404: refused('No connection of this visitor has the id.'),
      429: refused('Too soon. Keyfence asks again by its schedule.'),
    },
  };
}

if (import.meta.main) {
  mkdirSync(CONTRACT_FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(contractDocuments()))
    writeFileSync(join(CONTRACT_FOLDER, name), text);
}
