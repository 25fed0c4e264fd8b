import { expect, test } from '@playwright/test';
import { drawn, isLongRun } from '../runs.ts';
import { faultsOf, type ListName, ROTATIONS, type Rotation, wasCut } from './support/rotation-exchanges.ts';
import { type RotationPlayer, startPlayer } from './support/rotation-player.ts';

test.describe.configure({ mode: 'parallel' });

/** How long one case may take on a busy machine, and the start of its browser. In ms. */
const CASE = 30_000;
const START = 120_000;

/** How many cases a long run and a short one play of each list, and in how many browsers. */
const LISTS: Readonly<Record<ListName, { full: number; few: number; parts: number }>> = {
  three: { full: 440, few: 12, parts: isLongRun() ? 4 : 2 },
  twenty: { full: 60, few: 4, parts: 1 },
};

/** What was wrong with one case; null where nothing was. */
async function faultOf(
  player: RotationPlayer,
  one: Rotation,
  reached: Set<Rotation>,
): Promise<string | null> {
  try {
    const played = await player.play(one);
    if (wasCut(one, played)) reached.add(one);
    const faults = faultsOf(one, played);
    return faults.length === 0 ? null : `${JSON.stringify(one)}: ${faults.join('; ')}`;
  } catch (error) {
    return `${JSON.stringify(one)}: ${(error as Error).message}`;
  }
}

for (const list of Object.keys(LISTS) as ListName[]) {
  const { full, few, parts } = LISTS[list];
  const cases = drawn(ROTATIONS[list], isLongRun() ? full : few);
  for (let part = 0; part < parts; part += 1)
    test(`a rotation of ${list} that is cut off on any exchange loses nothing of the user once it is saved: part ${part + 1} of ${parts}`, async () => {
      const own = cases.filter((_, index) => index % parts === part);
      test.setTimeout(START + own.length * CASE);
      const player = await startPlayer(list);
      const reached = new Set<Rotation>();
      const faults: string[] = [];
      for (const one of own) {
        const fault = await faultOf(player, one, reached);
        if (fault !== null) faults.push(fault);
      }
      await player.close();
      expect(faults).toEqual([]);
      expect(reached.size, 'how many rotations were cut off').toBeGreaterThanOrEqual(own.length / 2);
    });
}
