import { Hono } from 'hono';
import { publishTimestamp } from '../feed.ts';
import type { World } from '../world.ts';

/** The signed files, as a static host would serve them. */
export function feedRoutes(world: World): Hono {
  const app = new Hono();

  app.use('*', async (c, next) => {
    if (world.feedFault === 'offline') return c.text('Service Unavailable', 503);
    await next();
    c.res.headers.set('access-control-allow-origin', '*');
    c.res.headers.set('content-type', 'application/json');
    c.res.headers.set('cache-control', 'no-store');
    return undefined;
  });

  app.get('/timestamp.json', async (c) => {
    const text = await publishTimestamp(world.list, world.pause, world.now(), world.keys);
    return c.body(world.feedFault === 'tampered' ? spoilt(text) : text);
  });

  app.get('/:name{list-[0-9a-f]{16}[.]json}', (c) => {
    const list = world.lists.find(({ name }) => name === c.req.param('name'));
    return list ? c.body(list.text) : c.notFound();
  });

  return app;
}

/** The same document with another payload under the old signature. */
function spoilt(text: string): string {
  const jws = JSON.parse(text);
  const payload = JSON.parse(Buffer.from(jws.payload, 'base64url').toString());
  payload.version += 1;
  return JSON.stringify({ ...jws, payload: Buffer.from(JSON.stringify(payload)).toString('base64url') });
}
