import { Hono } from 'hono';
import { addressesAt, iso, liveAt } from '../clock.ts';
import { type Ask, type Connection, connectionsOf, revalidate } from '../connections.ts';
import { fingerprint } from '../feed.ts';
import { ids, type World } from '../world.ts';

const SLOW_MS = 30_000;

/** The practice API Connect: the contract of `docs/platform.md`, and what its own page shows. */
export function connectRoutes(world: World, ask: Ask): Hono {
  const app = new Hono();

  /** A key that was deleted on its exchange stays a connection here: that is how its owner learns of it. */
  function connections(): readonly Connection[] {
    const keys = connectionsOf(ids.map((id) => world.exchanges[id]));
    const added = keys.filter(({ id }) => !world.connections.some((each) => each.id === id));
    world.connections = [...world.connections, ...added];
    return world.connections;
  }

  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    const site = c.req.header('sec-fetch-site') ?? 'same-origin';
    if (c.req.method === 'POST' && site !== 'same-origin') return c.json({ error: 'Cross-site.' }, 403);
    switch (world.connect.fault) {
      case 'logged-out':
        return c.html('<!doctype html><title>Sign in</title><h1>Sign in to Acme</h1>', 401);
      case 'error':
        return c.text('Internal Server Error', 500);
      case 'garbage':
        return c.text('{"account":{"emailVerified":"perhaps"},"connections":[{"id":7,', 200);
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        return c.text('Gateway Timeout', 504);
      case 'odd':
      case 'none':
        return next();
    }
  });

  app.get('/api/connections', (c) => {
    const { emailVerified, apiDisconnectedAlert, feed } = world.connect;
    return c.json({
      account: { emailVerified, alerts: { apiDisconnected: apiDisconnectedAlert } },
      feed: feed ?? { version: world.list.version, fingerprint: fingerprint(world.list) },
      connections: world.connect.fault === 'odd' ? odd(connections().map(told)) : connections().map(told),
    });
  });

  app.post('/api/connections/:id/revalidate', async (c) => {
    const connection = connections().find(({ id }) => id === c.req.param('id'));
    if (!connection) return c.json({ error: 'No such connection.' }, 404);
    const now = world.now();
    const checked = await revalidate(connection, liveAt(addressesAt(world.clock), now), ask, iso(now));
    world.connections = connections().map((each) => (each.id === checked.id ? checked : each));
    return c.json(told(checked));
  });

  app.get('/practice/whitelist', (c) => {
    const addresses = addressesAt(world.clock);
    const feed = { version: world.list.version, fingerprint: fingerprint(world.list) };
    return c.json({ ...feed, addresses, live: liveAt(addresses, world.now()) });
  });

  return app;
}

/** A connection as the contract shows it; the key itself stays here. */
function told({ apiKey, restricted, ...connection }: Connection) {
  return { ...connection, keyEnding: apiKey.slice(-4), ...(restricted === null ? {} : { restricted }) };
}

/** As a platform tells it that has not read the contract to its end: a moment without a zone, a status of its own. */
function odd([first, second, ...others]: readonly object[]): readonly object[] {
  return [{ ...first, checkedAt: '2026-12-05 09:14:00' }, { ...second, status: 'ok' }, ...others];
}
