import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { carry, type Machine, machineAt } from './machine.ts';

/** The machines of the runbook, and the folder that they and the host lie in. */
export interface Places {
  readonly top: string;
  readonly alice: Machine;
  readonly bob: Machine;
  readonly stamper: Machine;
}

/** The folder as it goes around: what is shared, and what waits for a signature. */
export const SHARED = ['feed/platform.json', 'feed/draft.json', 'feed/public', 'feed/drill'];

const STAMP = 'stamp --key feed/keys/timestamp.private.json';

/** Publishes a forged list, version 91: by a thief of two list keys and the timestamp key, who has a copy of the folder. */
export async function forge({ top, alice, bob, stamper }: Places): Promise<void> {
  const thief = thiefIn(top, alice);
  carry(alice, thief, ...SHARED, 'feed/keys/alice.private.json');
  carry(bob, thief, 'feed/keys/bob.private.json');
  carry(stamper, thief, 'feed/keys/timestamp.private.json');
  const draft = JSON.parse(readFileSync(thief.path('feed/draft.json'), 'utf8'));
  writeFileSync(thief.path('feed/draft.json'), JSON.stringify({ ...draft, changes: [] }));
  await thief.well('2026-12-11', 'announce 203.0.113.66 --urgent');
  for (const name of ['alice', 'bob'])
    await thief.sign('2026-12-11', `feed/keys/${name}.private.json`, ' --above 90');
  await thief.well('2026-12-11', STAMP);
  cpSync(thief.path('feed/public'), join(top, 'host'), { recursive: true });
}

function thiefIn(top: string, alice: Machine): Machine {
  return machineAt(join(top, 'thief'), alice.path('keyfence-feed.mjs'));
}

/**
 * Publishes what clients of the old package get while the new one is made: a higher version that revokes what was
 * forged. On copies of the machines, since the release with new keys need not follow the forged list.
 */
export async function revokeForged({ top, alice, bob, stamper }: Places): Promise<void> {
  const thief = thiefIn(top, alice);
  const desk = machineAt(join(top, 'desk'), alice.path('keyfence-feed.mjs'));
  const cron = machineAt(join(top, 'cron'), alice.path('keyfence-feed.mjs'));
  carry(stamper, cron, 'feed');
  carry(alice, desk, ...SHARED, 'feed/keys/alice.private.json');
  carry(bob, desk, 'feed/keys/bob.private.json');
  for (const machine of [desk, cron])
    for (const name of readdirSync(thief.path('feed/public')).filter((file) => file.startsWith('list-')))
      cpSync(thief.path('feed/public', name), machine.path('feed/public', name));
  await desk.well('2026-12-11', 'discard');
  await desk.well('2026-12-11', 'revoke 203.0.113.66 --reason forged');
  for (const name of ['alice', 'bob']) await desk.sign('2026-12-11', `feed/keys/${name}.private.json`);
  cpSync(desk.path('feed/public'), cron.path('feed/public'), { recursive: true });
  // The forged list left out what was changed before: the stamper is told that this is meant.
  const { said } = await cron.feed('2026-12-11T02:00Z', STAMP);
  if (!said.includes('was not made on top of version')) throw new Error(said);
  for (const name of ['stamped.json', 'public/timestamp.json']) rmSync(cron.path('feed', name));
  await cron.well('2026-12-11T02:00Z', STAMP);
  cpSync(cron.path('feed/public'), join(top, 'host'), { recursive: true });
}
