import type { ListedDocument } from '../../../../lib/feed/schema.ts';
import { type SignedList, signBytes, signedList, signTimestamp } from '../../../../lib/publish/sign.ts';
import { DAY } from '../../../../lib/rotation/list.ts';
import { alice, cron, draftBefore, entry, HOUR, mallory, publish } from './acme.ts';
import { base64url, broken, type Jws, signAnything } from './forge.ts';
import type { Scene } from './scene.ts';
import { strangeAnswers } from './strange-answers.ts';

/** One attack of the second round on the feed; the client has seen nothing before. */
export interface FreshAttack {
  readonly name: string;
  /** Changes what the hosts serve. `now` is when the client asks. */
  readonly mount: (scene: Scene, now: number) => void | Promise<void>;
}

/** Serves a list with one more address that is live, truly signed, as it is given here. */
export async function serveLive(scene: Scene, now: number, change: Partial<ListedDocument>): Promise<void> {
  const { document } = await publish({ ...draftBefore(now), version: 3 }, now);
  const announcedAt = new Date(now - 60 * DAY).toISOString();
  const effectiveAt = new Date(now - 50 * DAY).toISOString();
  const addresses = [...document.addresses, entry({ announcedAt, effectiveAt, ...change }, now)];
  const list = await signedList(await signAnything({ ...document, addresses }), 4);
  scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
}

/** Serves the attacker's list in the outer form that `change` gives it, under a timestamp that truly names it. */
async function serveForm(scene: Scene, now: number, change: (text: string) => string | Promise<string>) {
  const { document } = await publish({ ...draftBefore(now), version: 3 }, now);
  const evil = entry({ announcedAt: iso(now - 60 * DAY), effectiveAt: iso(now - 50 * DAY) }, now);
  const text = await signAnything(
    { ...document, addresses: [...document.addresses, evil] },
    'keyfence-list+json',
    [alice, mallory],
  );
  const list = await signedList(await change(text), 4);
  scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
}

const iso = (moment: number) => new Date(moment).toISOString();

/** Ways to make one holder’s signature look like two. */
const forms: readonly (readonly [string, (jws: Jws) => void])[] = [
  ['one signature twice', (jws) => jws.signatures.splice(1, 1, { ...signatureOf(jws) })],
  [
    'one signature twice, the second with padding',
    (jws) => {
      const { signature, ...rest } = signatureOf(jws);
      jws.signatures.splice(1, 1, { ...rest, signature: `${signature}==` });
    },
  ],
  [
    'one signature twice, the second in the other alphabet of base64',
    (jws) => {
      const { signature, ...rest } = signatureOf(jws);
      const other = signature.replaceAll('-', '+').replaceAll('_', '/');
      jws.signatures.splice(1, 1, { ...rest, signature: other });
    },
  ],
  [
    'one signature twice, the second with a blank in it',
    (jws) => {
      const { signature, ...rest } = signatureOf(jws);
      jws.signatures.splice(1, 1, { ...rest, signature: `${signature.slice(0, 9)} ${signature.slice(9)}` });
    },
  ],
  [
    'one signature under the name of the other holder',
    (jws) => jws.signatures.splice(1, 1, { ...signatureOf(jws), header: { kid: 'bob' } }),
  ],
  [
    'a key in the header',
    (jws) => {
      const { d: _, ...jwk } = mallory;
      jws.signatures.splice(1, 1, { ...signatureOf(jws, 1), header: { jwk, kid: 'bob' } });
    },
  ],
  [
    'the address of a key in the header',
    (jws) =>
      jws.signatures.splice(1, 1, {
        ...signatureOf(jws, 1),
        header: { jku: 'https://evil.example/keys.json', kid: 'bob' },
      }),
  ],
  ['an empty signature', (jws) => jws.signatures.splice(1, 1, { ...signatureOf(jws), signature: '' })],
  [
    'a signature of zeros',
    (jws) => jws.signatures.splice(1, 1, { ...signatureOf(jws), signature: base64url('\0'.repeat(64)) }),
  ],
  [
    'the same number with the order of the curve added',
    (jws) => {
      const { signature, ...rest } = signatureOf(jws);
      jws.signatures.splice(1, 1, { ...rest, signature: withOrderAdded(signature) });
    },
  ],
];

function signatureOf({ signatures }: Jws, at = 0): Jws['signatures'][number] {
  const found = signatures[at];
  if (!found) throw new Error('the file has no such signature');
  return found;
}

/** S + L: another number that the same equation holds for, which RFC 8032 tells a verifier to refuse. */
function withOrderAdded(signature: string): string {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const bytes = Buffer.from(signature, 'base64url');
  let s = BigInt(`0x${Buffer.from(bytes.subarray(32).toReversed()).toString('hex')}`) + order;
  for (let at = 32; at < 64; at += 1, s >>= 8n) bytes[at] = Number(s & 255n);
  return bytes.toString('base64url');
}

/** Forms in which two readers of JSON may see two documents: the true text, and the attacker’s payload. */
const twofold: readonly (readonly [string, (text: string, evil: string) => string])[] = [
  ['two payloads, the false one first', (text, evil) => text.replace('{', `{"payload":"${evil}",`)],
  ['two payloads, the false one last', (text, evil) => text.replace(/\}$/, `,"payload":"${evil}"}`)],
  [
    'two payloads, one under a name in escapes',
    (text, evil) => text.replace(/\}$/, `,"\\u0070ayload":"${evil}"}`),
  ],
  ['a payload on the prototype', (text, evil) => text.replace('{', `{"__proto__":{"payload":"${evil}"},`)],
  ['a payload as a list', (text, evil) => text.replace(/"payload":"([^"]+)"/, `"payload":["${evil}","$1"]`)],
  ['two payloads in one text', (text, evil) => text.replace(/"payload":"([^"]+)"/, `"payload":"${evil}.$1"`)],
  ['a second file behind the first', (text, evil) => `${text}\n{"payload":"${evil}","signatures":[]}`],
  ['a list of two files', (text, evil) => `[{"payload":"${evil}","signatures":[]},${text}]`],
  ['a false file in a comment', (text, evil) => `/*{"payload":"${evil}"}*/${text}`],
  ['a false file before a zero byte', (text, evil) => `{"payload":"${evil}","signatures":[]}\0${text}`],
];

/** Serves a list that both holders signed, in an outer form that names the attacker’s payload too. */
async function serveTwofold(scene: Scene, now: number, change: (text: string, evil: string) => string) {
  const { document, list: good } = await publish({ ...draftBefore(now), version: 3 }, now);
  const evil = entry({ announcedAt: iso(now - 60 * DAY), effectiveAt: iso(now - 50 * DAY) }, now);
  const payload = base64url(JSON.stringify({ ...document, addresses: [...document.addresses, evil] }));
  const list = await signedList(change(good.text, payload), 4);
  scene.serve({ list, timestamp: await signTimestamp(list, [cron], { now }) });
}

/** What a stolen online key may sign beside the truth. */
const stamps: readonly (readonly [string, (list: SignedList) => Partial<SignedList>])[] = [
  ['a path up', () => ({ name: '../list-0000000000000000.json' })],
  ['a question', ({ name }) => ({ name: `${name}?x` })],
  ['a fragment', ({ name }) => ({ name: `${name}#x` })],
  ['a path in escapes', () => ({ name: '%2e%2e/list-0000000000000000.json' })],
  ['another host', () => ({ name: '//evil.example/list-0000000000000000.json' })],
  ['a hash in capitals', ({ sha256 }) => ({ sha256: sha256.toUpperCase() })],
  ['a version of a half', () => ({ version: 4.5 })],
  ['a version as a text', () => ({ version: '4' as unknown as number })],
];

/** Serves a list under a timestamp that says what `change` says of it. */
async function serveStamp(scene: Scene, now: number, change: (list: SignedList) => Partial<SignedList>) {
  const { list } = await publish({ ...draftBefore(now), version: 3 }, now);
  const { name, version, sha256 } = { ...list, ...change(list) };
  const life = { issuedAt: iso(now), expiresAt: iso(now + 48 * HOUR) };
  const document = { schema: 1, version, list: name, sha256, pause: [], ...life };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const timestamp = await signBytes(bytes, 'keyfence-timestamp+json', [cron]);
  scene.serve({ list: { ...list, name: list.name }, timestamp });
}

/** Attacks on the form of a file, on its signatures, and by the host. Nothing of them is taken. */
export const freshAttacks: readonly FreshAttack[] = [
  ...forms.map(([name, change]) => ({
    name: `one holder’s list as that of two: ${name}`,
    mount: (scene: Scene, now: number) => serveForm(scene, now, (text) => broken(text, change)),
  })),
  ...strangeAnswers.map(([name, answer]) => ({
    name: `a host that ${name}`,
    mount: (scene: Scene) => scene.serveTimestamp(answer),
  })),
  ...stamps.map(([name, change]) => ({
    name: `a timestamp of a stolen online key with ${name}`,
    mount: (scene: Scene, now: number) => serveStamp(scene, now, change),
  })),
];

/** Attacks in which a true file carries a second, false one: at most the true one is taken. */
export const twofoldAttacks: readonly FreshAttack[] = twofold.map(([name, change]) => ({
  name: `a file that can be read in two ways: ${name}`,
  mount: (scene: Scene, now: number) => serveTwofold(scene, now, change),
}));
