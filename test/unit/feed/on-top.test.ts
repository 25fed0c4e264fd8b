import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runFeed } from '../../../lib/publish/command/index.ts';
import { begun, type Desk, deskAt, publishFirst } from './support/operators.ts';

const DAY_1 = '2026-11-22';
const DAY_2 = '2026-12-05';
const DAY_3 = '2026-12-07';

let a: Desk;
let b: Desk;

/** Two copies of one folder, as two operators have them; the keys are the same ones. */
beforeEach(async () => {
  a = await begun('alice,bob,carol', DAY_1);
  await publishFirst(a, DAY_1, ['alice', 'bob']);
  b = deskAt(mkdtempSync(join(tmpdir(), 'keyfence-copy-')));
  cpSync(a.dir, b.dir, { recursive: true });
});

afterEach(() => {
  a.remove();
  b.remove();
});

const stamp = (day: string) => a.feed(day, 'stamp', '--key', a.key('timestamp'));
const signAll = async (desk: Desk, day: string, ...names: string[]) => {
  for (const name of names) await desk.feed(day, 'sign', '--key', desk.key(name));
};
const own = (desk: Desk, other: Desk) => desk.lists().filter((name) => !other.lists().includes(name));
const bring = (from: Desk, to: Desk, names: readonly string[]) => {
  for (const name of names) cpSync(join(from.dir, 'public', name), join(to.dir, 'public', name));
};

/** A revokes and stamps version 2; B's holders, who know nothing of it, sign another version 2 and a version 3 on top. */
async function revokedAndForgotten(): Promise<{ stamped: string; others: readonly string[] }> {
  await a.feed(DAY_2, 'revoke', '203.0.113.10', '--reason', 'taken over');
  await signAll(a, DAY_2, 'alice', 'bob');
  await stamp(DAY_2);
  await b.feed(DAY_2, 'announce', '203.0.113.13');
  await signAll(b, DAY_2, 'alice', 'carol');
  await b.feed(DAY_3, 'announce', '203.0.113.14');
  await signAll(b, DAY_3, 'alice', 'carol');
  const [stamped = ''] = own(a, b);
  return { stamped, others: own(b, a) };
}

const versionOf = (desk: Desk, name: string) =>
  JSON.parse(Buffer.from(JSON.parse(desk.read(`public/${name}`)).payload, 'base64url').toString()).version;

describe('the stamper', () => {
  it('refuses a version that was not made on top of the stamped one, and says what would be lost', async () => {
    const { stamped, others } = await revokedAndForgotten();
    bring(
      b,
      a,
      others.filter((name) => versionOf(b, name) === 3),
    );
    const before = a.read('public/timestamp.json');
    const { code, said } = await stamp(DAY_3);
    expect(code).toBe(1);
    expect(said).toContain(`was not made on top of version 2 as it was stamped (${stamped})`);
    expect(said).toContain('  203.0.113.10 revoked: taken over');
    expect(said).toContain('sign version 4');
    expect(a.read('public/timestamp.json')).toBe(before);
  });

  it('refuses two files of the version it has stamped also where a newer one lies beside them', async () => {
    const { others } = await revokedAndForgotten();
    bring(b, a, others);
    const { code, said } = await stamp(DAY_3);
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('Two lists of version 2') });
    expect(said).toContain('holders sign version 4');
  });

  it('holds a new version against the stamped one, and so demands its file', async () => {
    await a.feed(DAY_2, 'announce', '203.0.113.13');
    await signAll(a, DAY_2, 'alice', 'bob');
    await stamp(DAY_2);
    const [stamped = ''] = own(a, b);
    await a.feed(DAY_3, 'announce', '203.0.113.14');
    await signAll(a, DAY_3, 'alice', 'bob');
    const path = join(a.dir, 'public', stamped);
    cpSync(path, join(a.dir, stamped));
    rmSync(path);
    expect(await stamp(DAY_3)).toMatchObject({ code: 1, said: expect.stringContaining('Bring it back') });
    cpSync(join(a.dir, stamped), path);
    expect(await stamp(DAY_3)).toMatchObject({ code: 0 });
  });

  it.each([
    ['ahead', 1],
    ['back', -1],
  ])(
    'takes a list whose lines have grown past what one list carries, by a clock that goes %s',
    async (_, step) => {
      for (let at = 0; at < 28; at += 1) {
        const day = new Date(Date.parse(DAY_2) + step * at * 60_000).toISOString();
        const address = `203.0.113.${20 + at}`;
        expect(await a.feed(day, 'announce', address, '--exchanges', 'binance')).toMatchObject({ code: 0 });
        if (at !== 15) continue;
        await signAll(a, day, 'alice', 'bob');
        expect(await stamp(day)).toMatchObject({ code: 0 });
      }
      const later = '2026-12-05T01:00Z';
      await signAll(a, later, 'alice', 'bob');
      expect(await stamp(later)).toMatchObject({ code: 0, said: expect.stringContaining('Version 3') });
    },
  );
});

describe('a holder who is asked in two folders at once', () => {
  it('signs one of the two lists, whatever the answers are', async () => {
    await a.feed(DAY_2, 'announce', '203.0.113.13');
    await b.feed(DAY_2, 'revoke', '203.0.113.10', '--reason', 'taken over');
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const sign = ['sign', '--key', a.key('alice'), '--now', DAY_2];
    const code = await runFeed(
      [...sign, '--dir', a.dir],
      {
        say,
        warn: say,
        // While this question waits, the other one is answered.
        ask: async () => {
          const yes = { say: () => undefined, warn: () => undefined, ask: async () => true };
          expect(await runFeed([...sign, '--dir', b.dir], yes, Date.now)).toBe(0);
          return true;
        },
      },
      Date.now,
    );
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('this key signed another version 2, which this folder does not hold');
    expect([a, b].map(({ dir }) => existsSync(join(dir, 'signing.json')))).toEqual([false, true]);
    expect(existsSync(a.key('alice').replace('.private.json', '.signed.json.lock'))).toBe(false);
  });
});

describe('a half-signed list that another holder has published', () => {
  beforeEach(async () => {
    rmSync(join(b.dir, 'keys/alice.private.json'));
    await a.feed(DAY_2, 'announce', '203.0.113.13');
    await signAll(a, DAY_2, 'alice');
    cpSync(join(a.dir, 'signing.json'), join(b.dir, 'signing.json'));
    await signAll(b, DAY_2, 'bob');
    bring(b, a, b.lists());
  });

  it('is shown as a draft no more on the machine where it was begun', async () => {
    cpSync(join(b.dir, 'draft.json'), join(a.dir, 'draft.json'));
    expect((await a.feed(DAY_2, 'show')).said).not.toContain('Draft of');
  });

  it('keeps nobody from renewing the list, weeks later', async () => {
    cpSync(join(b.dir, 'draft.json'), join(a.dir, 'draft.json'));
    const { code, said } = await a.feed('2026-12-30', 'sign', '--key', a.key('alice'));
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('Version 3 of Acme') });
    expect(said).toContain('= no address changes: the list is renewed');
  });

  it('takes no change along that another holder has made on top', async () => {
    await b.feed(DAY_3, 'announce', '203.0.113.14');
    cpSync(join(b.dir, 'draft.json'), join(a.dir, 'draft.json'));
    const { said } = await a.feed(DAY_3, 'sign', '--key', a.key('alice'));
    expect(said).toContain('+ 203.0.113.14 live from 2026-12-14');
    expect(a.read('draft.json')).toContain('203.0.113.14');
  });

  it('becomes the draft where only the list was brought back', async () => {
    const { code, said } = await a.feed(DAY_2, 'sign', '--key', a.key('alice'));
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('is published already') });
    expect(JSON.parse(a.read('draft.json')).version).toBe(2);
  });
});
