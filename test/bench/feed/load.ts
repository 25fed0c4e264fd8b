import { asksOnArrival, hostsInTurn, nextAskAt, slotOf, startAskAt } from '../../../lib/feed/schedule.ts';
import { chanceFrom } from './chance.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Any full hour; 9:00 on a working day in the scenario that needs one. */
const START = Date.parse('2026-12-07T09:00:00Z');
const HOSTS = ['main', 'mirror'];

/** When a client asks in the hour that is looked at, and whether it then asks the mirror too. */
interface Ask {
  readonly at: number;
  readonly mirrorToo: boolean;
}

/** What happens to the clients in an hour. */
export interface Scenario {
  readonly name: string;
  /** The asks of one client in the hour from `START`; `chance` draws anew. */
  readonly asks: (seed: number, chance: () => number) => readonly Ask[];
}

const ownSlot = (seed: number): Ask => ({ at: nextAskAt(slotOf(seed), START - MINUTE), mirrorToo: false });

/** The hours that an operator should know of. */
export const scenarios: readonly Scenario[] = [
  { name: 'ordinary hour', asks: (seed) => [ownSlot(seed)] },
  {
    name: 'main host down',
    asks: (seed) => [{ ...ownSlot(seed), mirrorToo: hostsInTurn(HOSTS, seed)[0] === 'main' }],
  },
  {
    // Each failed last in its own slot within the last hour, and goes on from there.
    name: 'after an outage of both hosts',
    asks: (seed) => [
      { at: nextAskAt(slotOf(seed), nextAskAt(slotOf(seed), START - HOUR - MINUTE)), mirrorToo: false },
    ],
  },
  {
    name: 'release that reaches all in 5 min',
    asks: (seed, chance) => [
      ...(asksOnArrival('update') ? [{ at: START + chance() * 5 * MINUTE, mirrorToo: false }] : []),
      ownSlot(seed),
    ],
  },
  {
    name: 'nine o’clock: 35 % start in 15 min',
    asks: (seed, chance) => {
      if (chance() >= 0.35) return [ownSlot(seed)];
      const started = START + chance() * 15 * MINUTE;
      const first = startAskAt(slotOf(seed), started, chance());
      const next = nextAskAt(slotOf(seed), first);
      return [first, ...(next < START + HOUR ? [next] : [])].map((at) => ({ at, mirrorToo: false }));
    },
  },
];

/** What the hosts see in one hour. */
export interface Load {
  readonly name: string;
  /** Requests for the timestamp, a second. */
  readonly mean: number;
  /** The busiest second of both hosts together, and of the busier one. */
  readonly peak: number;
  readonly peakOfOneHost: number;
}

/** Plays an hour with as many clients; each asks when the extension's own schedule says so. */
export function play({ name, asks }: Scenario, clients: number): Load {
  const chance = chanceFrom(7);
  const seconds = { main: new Uint32Array(3600), mirror: new Uint32Array(3600) };
  let requests = 0;
  const count = (host: 'main' | 'mirror', at: number) => {
    const second = Math.floor((at - START) / SECOND) % 3600;
    seconds[host][second] = (seconds[host][second] ?? 0) + 1;
    requests += 1;
  };
  for (let client = 0; client < clients; client += 1) {
    const seed = chance();
    const first = hostsInTurn(HOSTS, seed)[0] === 'main' ? 'main' : 'mirror';
    for (const { at, mirrorToo } of asks(seed, chance)) {
      count(first, at);
      if (mirrorToo) count('mirror', at);
    }
  }
  const both = seconds.main.map((asked, second) => asked + (seconds.mirror[second] ?? 0));
  const most = (counts: Uint32Array) => counts.reduce((highest, asked) => Math.max(highest, asked), 0);
  const peakOfOneHost = Math.max(most(seconds.main), most(seconds.mirror));
  return { name, mean: requests / 3600, peak: most(both), peakOfOneHost };
}
