import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Hono } from 'hono';
import { PAGES_OUT } from '../build.ts';
import type { Site } from '../hosts.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built page of a site on every path, and the assets that all of them share. */
export function pageRoutes(site: Site): Hono {
  const app = new Hono();

  app.get('/practice-assets/*', async (c) => {
    const path = normalize(new URL(c.req.url).pathname);
    const body = await readFile(join(PAGES_OUT, path)).catch(() => null);
    if (body === null) return c.notFound();
    return new Response(new Uint8Array(body), {
      headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' },
    });
  });

  app.get('*', async (c) => {
    if (extname(new URL(c.req.url).pathname) !== '') return c.notFound();
    return c.html(await readFile(join(PAGES_OUT, site, 'index.html'), 'utf8'));
  });

  return app;
}
