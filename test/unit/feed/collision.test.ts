import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createFeed } from '../../../lib/feed/feed.ts';
import type { FeedStatus } from '../../../lib/feed/status.ts';
import { checkPlatform } from '../../../lib/platform/check.ts';
import { runs, seeds } from '../../runs.ts';
import { Drill } from './support/collision.ts';
import { DAY_1, DAY_2, type Run } from './support/collision-run.ts';
import { Memory } from './support/memory.ts';
import { death } from './support/mortal.ts';
import { begun, type Desk, publishFirst } from './support/operators.ts';

vi.mock('node:fs', async (original) => {
  const { mortal } = await import('./support/mortal.ts');
  return mortal(await original<Record<string, unknown>>());
});

/** How far the clock is ahead of the real one, in ms. */
const clock = vi.hoisted(() => ({ ahead: 0 }));

// Nobody else writes while a command waits for a lock, so its patience is over at once.
vi.mock('node:timers/promises', () => ({
  setTimeout: async (ms: number) => {
    clock.ahead += 40 * ms;
  },
}));
const realNow = Date.now;
vi.spyOn(Date, 'now').mockImplementation(() => realNow() + clock.ahead);

const FULL = 250;
const COUNT = seeds(FULL).length;
const MINUTE = 60_000;
/** More changes of the disk than a command makes. */
const MOST_CHANGES = 16;

let base: Desk;

beforeAll(async () => {
  base = await begun('alice,bob,carol', DAY_1);
  await base.feed(DAY_1, 'announce', '203.0.113.11', '--effective', '2026-01-15');
  await publishFirst(base, DAY_1, ['alice', 'bob']);
  await base.feed(DAY_2, 'stamp', '--key', base.key('timestamp'));
});

afterAll(() => {
  base.remove();
  // The next file of this worker shares its modules and its clock.
  vi.restoreAllMocks();
  vi.resetModules();
});

const pair = fc.shuffledSubarray(['alice', 'bob', 'carol'], { minLength: 2, maxLength: 2 });

const run: fc.Arbitrary<Run> = fc.record({
  turns: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  kills: fc.array(
    fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: MOST_CHANGES })),
    {
      minLength: 30,
      maxLength: 30,
    },
  ),
  signers: fc.tuple(pair, pair),
  forgetful: fc.boolean(),
});

/** A client of the host, whose asks are a minute apart. */
function clientOf(host: string) {
  const platform = checkPlatform(JSON.parse(base.read('platform.json')), 'practice').platform;
  const fetch = async (url: string) => {
    try {
      return new Response(readFileSync(join(host, new URL(url).pathname)));
    } catch {
      return new Response('', { status: 404 });
    }
  };
  const feed = createFeed({ platform, storage: new Memory(), fetch, random: () => 0 });
  let now = Date.parse(DAY_2);
  return {
    async ask(): Promise<FeedStatus> {
      now += MINUTE;
      return (await feed.ask(now)).status;
    },
  };
}

/** At which changes of the disk each command was killed, each once. */
function stepsOf(killed: readonly string[]): Record<string, number[]> {
  const parts = [...new Set(killed)].map((line) => line.split(' '));
  const commands = [...new Set(parts.map(([command = '']) => command))];
  return Object.fromEntries(
    commands.map((command) => [
      command,
      parts.flatMap(([name, at]) => (name === command ? Number(at) : [])).toSorted((a, b) => a - b),
    ]),
  );
}

/** How many changes of the disk each command makes where nothing comes in its way. */
async function changesOf(desk: Desk): Promise<Map<string, number>> {
  const key = (name: string) => ['--key', desk.key(name)];
  const lines = [
    ['announce', '203.0.113.13'],
    ['revoke', '203.0.113.11', '--reason', 'taken over'],
    ['sign', ...key('alice')],
    ['sign', ...key('bob')],
    ['stamp', ...key('timestamp')],
    ['discard'],
  ];
  const most = new Map<string, number>();
  for (const [command = '', ...args] of lines) {
    death.changes = 0;
    await desk.feed(DAY_2, command, ...args);
    most.set(command, Math.max(most.get(command) ?? 0, death.changes));
  }
  return most;
}

/** Lets both go their ways, in this order, until both have published. */
async function play(drill: Drill, turns: readonly boolean[], watch: () => Promise<void>): Promise<void> {
  const ways = drill.operators.map((operator) => drill.way(operator));
  for (let step = 0; drill.operators.some(({ done }) => !done); step += 1) {
    if (step > 200) throw new Error(`They never come to an end: ${drill.log.slice(0, 40).join(' | ')}`);
    const wanted = (step < turns.length ? turns[step] : step % 2 === 0) ? 1 : 0;
    const at = drill.operators[wanted].done ? 1 - wanted : wanted;
    await ways[at]?.next();
    if (step % 4 === 0) await watch();
  }
}

it(
  `two operators publish two changes at once, killed at any step: nothing is lost and no client is stuck (${COUNT} runs)`,
  async () => {
    let collisions = 0;
    const killed: string[] = [];
    await fc.assert(
      fc.asyncProperty(run, async (given) => {
        const dir = mkdtempSync(join(tmpdir(), 'keyfence-drill-'));
        try {
          const drill = new Drill(dir, base.dir, given);
          const client = clientOf(drill.host);
          expect((await client.ask()).list?.version).toBe(1);
          await play(drill, given.turns, async () => {
            const { note, state } = await client.ask();
            expect({ note, state }).toEqual({ note: null, state: 'fresh' });
          });
          for (const { list } of [await client.ask(), await clientOf(drill.host).ask()]) {
            const entries = new Map(list?.addresses.map((entry) => [`${entry.address}`, entry]));
            expect(entries.get('203.0.113.13')).toBeDefined();
            expect(entries.get('203.0.113.11')?.revoked).toMatchObject({ reason: 'taken over' });
          }
          collisions += drill.collisions;
          killed.push(...drill.killed);
        } finally {
          rmSync(dir, { recursive: true, force: true });
        }
      }),
      { ...runs(FULL), endOnFailure: true },
    );
    expect(collisions).toBeGreaterThan(COUNT / 5);
    const steps = stepsOf(killed);
    console.info(`${COUNT} runs: ${collisions} collisions, ${killed.length} commands killed`, steps);
    if (COUNT < FULL) return;
    for (const [command, changes] of await changesOf(base))
      expect(steps[command], `${command}: killed at every step`).toEqual(
        expect.arrayContaining(Array.from({ length: changes }, (_, index) => index + 1)),
      );
  },
  COUNT * 20_000,
);
