import { Hono } from 'hono';
import { z } from 'zod';
import { addressesAt, iso, liveAt, MARKS } from '../clock.ts';
import { inForce, noteUse, storedOn, sweep } from '../exchange.ts';
import { fingerprint } from '../feed.ts';
import { EXCHANGE_IDS } from '../state.ts';
import { ids, type World } from '../world.ts';

const Exchange = z.enum(EXCHANGE_IDS);
const Clock = z.object({ to: z.enum(MARKS), set: z.int().min(1).max(50).optional() });
const Script = z.object({
  exchange: Exchange,
  verifications: z.int().min(1).optional(),
  failSaves: z.int().min(0).optional(),
  propagationMs: z.int().min(0).optional(),
});
const Use = z.object({ exchange: Exchange, key: z.string(), caller: z.ipv4() });
const Connect = z.object({
  fault: z.enum(['none', 'logged-out', 'slow', 'error', 'garbage', 'odd']).optional(),
  emailVerified: z.boolean().optional(),
  apiDisconnectedAlert: z.boolean().optional(),
  feed: z.object({ version: z.int(), fingerprint: z.string() }).nullable().optional(),
});
const Feed = z.object({
  fault: z.enum(['none', 'offline', 'tampered']).optional(),
  pause: z.array(z.object({ exchange: z.string(), reason: z.string() })).optional(),
});

/** The strings behind the stage: what a test or the start page may order the world to do, and all it may look at. */
export function controlRoutes(world: World): Hono {
  const app = new Hono();
  const done = () => Response.json(told(world));

  app.get('/state', done);
  app.get('/uses', (c) => c.text(usesAsCsv(world)));
  app.post('/reset', async () => {
    await world.reset();
    return done();
  });
  app.post('/clock', async (c) => {
    const { to, set } = Clock.parse(await c.req.json());
    await world.push(to, set);
    return done();
  });
  app.post('/script', async (c) => {
    const { exchange, ...wish } = Script.parse(await c.req.json());
    world.change(exchange, (state) => ({ ...state, script: { ...state.script, ...defined(wish) } }));
    return done();
  });
  app.post('/sweep', async (c) => {
    world.change(z.object({ exchange: Exchange }).parse(await c.req.json()).exchange, sweep);
    return done();
  });
  app.post('/use', async (c) => {
    const { exchange, key, caller } = Use.parse(await c.req.json());
    const use = { key, caller, at: world.now(), accepted: true };
    world.change(exchange, (state) => noteUse(state, use));
    return done();
  });
  app.post('/connect', async (c) => {
    world.connect = { ...world.connect, ...defined(Connect.parse(await c.req.json())) };
    return done();
  });
  app.post('/feed', async (c) => {
    const { fault, pause } = Feed.parse(await c.req.json());
    world.feedFault = fault ?? world.feedFault;
    world.pause = pause ?? world.pause;
    return done();
  });
  app.onError((error, c) => c.text(error.message, error instanceof z.ZodError ? 400 : 500));
  return app;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function defined<T extends object>(wish: T): Partial<Defined<T>> {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Partial<
    Defined<T>
  >;
}

function told(world: World) {
  const now = world.now();
  const addresses = addressesAt(world.clock);
  return {
    clock: world.clock,
    feed: { version: world.list.version, fingerprint: fingerprint(world.list), fault: world.feedFault },
    addresses,
    live: liveAt(addresses, now),
    connect: world.connect,
    presses: world.presses,
    untrustedPresses: world.presses.filter(({ trusted }) => !trusted).length,
    exchanges: ids.map((id) => {
      const { keys, ...state } = world.exchanges[id];
      return {
        ...state,
        keys: keys.map((key) => {
          const { history: _history, secret: _secret, apiKey: _apiKey, ...shown } = key;
          return { ...shown, stored: storedOn(key), inForce: inForce(key, now) };
        }),
      };
    }),
  };
}

/** What a user would export from an exchange: one line per use. */
function usesAsCsv(world: World): string {
  const lines = ids.flatMap((id) =>
    world.exchanges[id].uses.map(({ key, caller, at }) => `${id},${key},${caller},${iso(at)}`),
  );
  return ['exchange,key,address,time', ...lines].join('\n');
}
