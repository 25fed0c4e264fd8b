import type { SigningKey } from '../../../../lib/publish/keys.ts';
import { signedList, signList, signTimestamp } from '../../../../lib/publish/sign.ts';
import { acme, alice, bob, cron, draftBefore, entry, HOUR, mallory, publish } from './acme.ts';
import type { Attack } from './attacks.ts';
import { base64url, broken, forcedList, hmacWith, signAnything, underHeader } from './forge.ts';
import { endless, redirecting } from './host.ts';
import type { Scene } from './scene.ts';

/** The next list as the platform would sign it, with an address of the attacker's, and its true signatures. */
async function next(now: number) {
  const draft = { ...draftBefore(now), version: 3 };
  return publish({ ...draft, addresses: [...draft.addresses, entry({}, now - HOUR)] }, now - HOUR);
}

/** Serves a list whose file was broken, under a timestamp that truly names the broken file. */
async function serveList(scene: Scene, now: number, change: (text: string) => string | Promise<string>) {
  const list = await signedList(await change((await next(now)).list.text), 4);
  scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
}

/** Serves a list signed by these keys. */
async function serveSignedBy(scene: Scene, now: number, keys: readonly SigningKey[]) {
  const list = await signList((await next(now)).document, keys);
  scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
}

const header = { alg: 'Ed25519', typ: 'keyfence-list+json' };
const publicKey = acme.feed.listKeys[0]?.x ?? '';

/** Attacks on the form, the signatures and the way of a file. */
export const fileAttacks: readonly Attack[] = [
  {
    name: 'a list signed by keys that nobody pinned',
    mount: (scene, now) => serveSignedBy(scene, now, [mallory]),
    state: 'fresh',
    note: 'signature',
    newcomer: 'tampered',
  },
  {
    name: 'a list signed by one of the two holders',
    mount: (scene, now) => serveSignedBy(scene, now, [alice]),
    state: 'fresh',
    note: 'signature',
    newcomer: 'tampered',
  },
  {
    name: 'the same holder twice for a threshold of two',
    mount: (scene, now) => serveSignedBy(scene, now, [alice, alice]),
    state: 'fresh',
    note: 'signature',
    newcomer: 'tampered',
  },
  {
    name: 'a list signed by one holder and by the online key',
    mount: (scene, now) => serveSignedBy(scene, now, [bob, cron]),
    state: 'fresh',
    note: 'signature',
    newcomer: 'tampered',
  },
  {
    name: 'nine signatures',
    mount: (scene, now) => serveSignedBy(scene, now, [...Array(7).fill(mallory), alice, bob]),
    state: 'fresh',
    note: 'jws',
    newcomer: 'tampered',
  },
  {
    name: 'a timestamp signed by the list keys',
    mount: async (scene, now) =>
      scene.serveTimestamp(await signTimestamp((await next(now)).list, [alice, bob], { now })),
    state: 'fresh',
    note: 'signature',
    newcomer: 'tampered',
  },
  {
    name: 'a list under the typ of a timestamp',
    mount: async (scene, now) => {
      const { document } = await next(now);
      const list = await signedList(await signAnything(document, 'keyfence-timestamp+json'), 4);
      scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
    },
    state: 'fresh',
    note: 'typ',
    newcomer: 'tampered',
  },
  {
    name: 'a list served as the timestamp',
    mount: async (scene, now) => scene.serveTimestamp((await next(now)).list.text),
    state: 'fresh',
    note: 'typ',
    newcomer: 'tampered',
  },
  {
    name: 'alg: none',
    mount: (scene, now) =>
      serveList(scene, now, (text) => underHeader(text, { ...header, alg: 'none' }, () => 'AA')),
    state: 'fresh',
    note: 'alg',
    newcomer: 'tampered',
  },
  {
    name: 'HMAC keyed with the public key',
    mount: (scene, now) =>
      serveList(scene, now, (text) => underHeader(text, { ...header, alg: 'HS256' }, hmacWith(publicKey))),
    state: 'fresh',
    note: 'alg',
    newcomer: 'tampered',
  },
  {
    name: 'alg only in the unprotected header',
    mount: (scene, now) =>
      serveList(scene, now, (text) =>
        broken(text, (jws) => {
          const encoded = base64url(JSON.stringify({ typ: header.typ }));
          for (const signature of jws.signatures) {
            signature.protected = encoded;
            signature.header = { alg: 'Ed25519' };
          }
        }),
      ),
    state: 'fresh',
    note: 'alg',
    newcomer: 'tampered',
  },
  {
    name: 'typ only in the unprotected header',
    mount: (scene, now) =>
      serveList(scene, now, (text) =>
        broken(text, (jws) => {
          const encoded = base64url(JSON.stringify({ alg: header.alg }));
          for (const signature of jws.signatures) {
            signature.protected = encoded;
            signature.header = { typ: header.typ };
          }
        }),
      ),
    state: 'fresh',
    note: 'typ',
    newcomer: 'tampered',
  },
  {
    name: 'no protected header at all',
    mount: (scene, now) =>
      serveList(scene, now, (text) =>
        broken(text, (jws) => {
          for (const signature of jws.signatures) {
            delete signature.protected;
            signature.header = header;
          }
        }),
      ),
    state: 'fresh',
    note: 'jws',
    newcomer: 'tampered',
  },
  {
    name: 'a payload swapped under true signatures',
    mount: (scene, now) =>
      serveList(scene, now, (text) =>
        broken(text, (jws) => {
          const document = JSON.parse(Buffer.from(jws.payload, 'base64url').toString());
          jws.payload = base64url(JSON.stringify({ ...document, version: 5 }));
        }),
      ),
    state: 'fresh',
    note: 'signature',
    newcomer: 'tampered',
  },
  {
    name: 'a critical header that nobody understands',
    mount: (scene, now) =>
      serveList(scene, now, (text) => underHeader(text, { ...header, crit: ['exp'], exp: 1 }, () => 'AA')),
    state: 'fresh',
    note: 'jws',
    newcomer: 'tampered',
  },
  {
    name: 'a truncated timestamp',
    mount: (scene) => scene.serveTimestamp(scene.good.timestamp.slice(0, -20)),
    state: 'fresh',
    note: 'json',
    newcomer: 'tampered',
  },
  {
    name: 'a page instead of a timestamp',
    mount: (scene) => scene.serveTimestamp('<!doctype html><title>Sign in to the hotel Wi-Fi</title>'),
    state: 'fresh',
    note: 'json',
    newcomer: 'tampered',
  },
  {
    name: 'bytes that are not UTF-8',
    mount: (scene) => scene.serveTimestamp(new Uint8Array([0x22, 0xff, 0x22])),
    state: 'fresh',
    note: 'json',
    newcomer: 'tampered',
  },
  {
    name: '65 KiB',
    mount: (scene) => scene.serveTimestamp(scene.good.timestamp.padEnd(65 * 1024, ' ')),
    state: 'fresh',
    note: 'size',
    newcomer: 'tampered',
  },
  {
    name: 'a list of 65 KiB',
    mount: (scene, now) => serveList(scene, now, (text) => text.padEnd(65 * 1024, ' ')),
    state: 'fresh',
    note: 'size',
    newcomer: 'tampered',
  },
  {
    name: 'JSON nested 60000 deep',
    mount: (scene) => scene.serveTimestamp('['.repeat(30_000) + ']'.repeat(30_000)),
    state: 'fresh',
    note: 'jws',
    newcomer: 'tampered',
  },
  {
    name: 'a signed list with a field missing',
    mount: async (scene, now) => {
      const { expiresAt: _, ...rest } = (await next(now)).document;
      const list = await signedList(await signAnything(rest), 4);
      scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
    },
    state: 'fresh',
    note: 'schema',
    newcomer: 'tampered',
  },
  {
    name: 'a list of a schema that is not known yet',
    mount: async (scene, now) => {
      const list = await signedList(await signAnything({ ...(await next(now)).document, schema: 2 }), 4);
      scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
    },
    state: 'fresh',
    note: 'schema-unknown',
    newcomer: 'tampered',
  },
  {
    name: "another platform's list under the same keys",
    mount: async (scene, now) => {
      const list = await forcedList({ ...(await next(now)).document, platform: 'Apex' });
      scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
    },
    state: 'fresh',
    note: 'platform',
    newcomer: 'tampered',
  },
  {
    name: 'a timestamp that points at a path of its own',
    mount: async (scene, now) => {
      const { list } = await next(now);
      const elsewhere = { ...list, name: 'https://evil.example/list.json' };
      scene.serve({ list, timestamp: await signTimestamp(elsewhere, [cron], { now }) });
    },
    state: 'fresh',
    note: 'schema',
    newcomer: 'tampered',
  },
  {
    name: 'a redirect',
    mount: (scene) => scene.serveTimestamp(redirecting),
    state: 'fresh',
    note: null,
    newcomer: 'empty',
  },
  {
    name: 'a body that never ends',
    mount: (scene) => scene.serveTimestamp(endless),
    state: 'fresh',
    note: null,
    newcomer: 'empty',
  },
  {
    name: 'a list whose body never ends',
    mount: async (scene, now) => {
      const { list, timestamp } = await next(now);
      scene.serve({ list, timestamp });
      for (const url of [...scene.host.files.keys()].filter((file) => file.endsWith(list.name))) {
        scene.host.put(url, endless);
      }
    },
    state: 'fresh',
    note: null,
    newcomer: 'empty',
  },
];
