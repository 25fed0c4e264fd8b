import { request } from 'node:http';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Ask } from './connections.ts';
import { API_PAGES, type Site, siteAt } from './hosts.ts';
import { connectRoutes } from './routes/connect.ts';
import { controlRoutes } from './routes/control.ts';
import { exchangeRoutes } from './routes/exchange.ts';
import { feedRoutes } from './routes/feed.ts';
import { pageRoutes } from './routes/pages.ts';
import type { ExchangeId } from './state.ts';
import { ids, World, type WorldOptions } from './world.ts';

export { buildPages } from './build.ts';
export { API_PAGES } from './hosts.ts';
export { World } from './world.ts';

/** A world that answers requests: over HTTP, and by hand for a test that intercepts them. */
export interface RunningWorld {
  readonly world: World;
  /** The port it listens on. */
  readonly port: number;
  /** Answers a request as the host in its URL would, or as the site named in `as`. */
  fetch(request: Request, as?: Site): Promise<Response>;
  /** Orders the world to do something: `order('clock', { to: 'T-7' })`. Answers with its state. */
  order(what: string, body?: unknown): Promise<Response>;
  close(): Promise<void>;
}

function siteApp(world: World, site: Site, ask: Ask): Hono {
  const app = new Hono();
  if (site === 'start') app.route('/world', controlRoutes(world));
  else if (site === 'connect') app.route('/feed', feedRoutes(world)).route('/', connectRoutes(world, ask));
  else {
    app.route('/', exchangeRoutes(world, site));
    app.get('/', (c) => c.redirect(API_PAGES[site]));
  }
  return app.route('/', pageRoutes(site));
}

/**
 * Starts the practice world on loopback. `port` 0 takes a free one. The pages must have been built with
 * {@link buildPages} before one of them is asked for.
 */
export async function startWorld(
  options: WorldOptions & { readonly port?: number } = {},
): Promise<RunningWorld> {
  const world = await World.create(options);
  const ask: Ask = (exchange, path, headers) => askOverHttp(port, exchange, path, headers);
  const apps = new Map<Site, Hono>();
  for (const site of ['start', 'connect', ...ids] as const) apps.set(site, siteApp(world, site, ask));

  async function answer(asked: Request, as?: Site): Promise<Response> {
    const site = as ?? siteAt(new URL(asked.url).hostname);
    const app = site === null ? undefined : apps.get(site);
    return app ? app.fetch(asked) : new Response('No such host in the practice world.', { status: 404 });
  }

  const server = serve({
    fetch: (asked) => answer(asked),
    hostname: '127.0.0.1',
    port: options.port ?? 4173,
  });
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    world,
    port,
    fetch: answer,
    order: (what, body) =>
      answer(
        new Request(
          `http://localhost:${port}/world/${what}`,
          what === 'state' || what === 'uses'
            ? {}
            : {
                method: 'POST',
                body: JSON.stringify(body ?? {}),
                headers: { 'content-type': 'application/json' },
              },
        ),
      ),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Node does not resolve `*.localhost` everywhere, so the host goes into the header and the call to loopback. */
function askOverHttp(port: number, exchange: ExchangeId, path: string, headers: Record<string, string>) {
  return new Promise<Response>((resolve, reject) => {
    const host = `${exchange}.localhost:${port}`;
    request({ host: '127.0.0.1', port, path, headers: { ...headers, host } }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve(new Response(Buffer.concat(chunks), { status: incoming.statusCode ?? 500 })),
      );
    })
      .on('error', reject)
      .end();
  });
}
