import { z } from '../schema/zod.ts';

/** 32 bytes in base64url: the public half of an Ed25519 key. */
const X = /^[A-Za-z0-9_-]{43}$/;

/** What Firefox takes as an add-on's id: like an e-mail address, or a GUID in braces. */
const ADDON_ID =
  /^(?:[A-Za-z0-9._-]*@[A-Za-z0-9._-]+|\{[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\})$/;

/** Where the two files lie, as their folder or as the timestamp's own address. */
const FOLDER = /\/(?:timestamp\.json)?$/;

/** The name of a header (RFC 9110), of those that a script in a page may set and that mean nothing else. */
const HEADER = /^x-[a-z0-9][a-z0-9-]*$/i;

/**
 * The schema of `platform.json`. A function, so that a bundle that only uses the platform's data holds none
 * of it. Unknown fields are refused: a misspelt one would have no effect.
 */
export function platformSchema() {
  const key = z.strictObject({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: z.string().check(z.regex(X, 'not the public half of an Ed25519 key')),
    kid: z.optional(z.string().check(z.maxLength(60))),
  });
  const folder = z
    .url()
    .check(
      z.refine((url) => FOLDER.test(url), 'must be a folder with its closing "/", or its timestamp.json'),
    );
  return z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(40)),
    firefox: z.optional(
      z.strictObject({
        id: z.string().check(z.maxLength(80), z.regex(ADDON_ID, 'not an add-on id: name@your.domain')),
      }),
    ),
    links: z.strictObject({
      connect: z.url(),
      emailVerify: z.url(),
      alerts: z.url(),
      guide: z.url(),
      support: z.url(),
      source: z.optional(z.url()),
    }),
    connect: z.optional(connectSchema()),
    feed: z.strictObject({
      urls: z.array(folder).check(z.minLength(1), z.maxLength(2)),
      listKeys: z.array(key).check(z.minLength(1), z.maxLength(8)),
      listThreshold: z.int().check(z.minimum(1), z.maximum(8)),
      timestampKeys: z.array(key).check(z.minLength(1), z.maxLength(4)),
      versionFloor: z.int().check(z.minimum(0)),
    }),
    allowDocumentation: z.optional(z.literal(true)),
    practice: z.optional(
      z.strictObject({
        hosts: z.record(z.string(), z.string()),
        propagationMinutes: z.optional(
          z.tuple([z.number().check(z.positive()), z.number().check(z.positive())]),
        ),
      }),
    ),
  });
}

/** What requests to API Connect need. */
function connectSchema() {
  return z.strictObject({
    csrfHeader: z.optional(
      z.strictObject({
        name: z
          .string()
          .check(
            z.maxLength(60),
            z.regex(HEADER, 'not the name of a header of your own, such as X-Requested-With'),
          ),
        value: z.optional(z.string().check(z.regex(/^[!-~]{1,60}$/, 'not 1 to 60 visible ASCII characters'))),
      }),
    ),
  });
}

/** The content of a `platform.json` that fits the schema. */
export type PlatformFile = z.infer<ReturnType<typeof platformSchema>>;
