import type { Request as Asked, BrowserContext } from '@playwright/test';
import { E2E_ORIGIN } from '../../world/e2e-platform.ts';
import type { RunningWorld } from '../../world/index.ts';

/** Every https host, and the practice hosts on whatever port they were built for. */
const ANSWERED = /^https:|^http:\/\/[\w.-]*localhost[:/]/;

/** Lets the world answer for every such host, the worker's requests included. Nothing leaves the machine. */
export async function intercept(context: BrowserContext, world: RunningWorld): Promise<void> {
  await context.route(ANSWERED, async (route) => {
    const answer = await world.fetch(await asRequest(route.request()), siteOf(route.request().url()));
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
}

function siteOf(url: string): 'connect' | undefined {
  return url.startsWith(E2E_ORIGIN) ? 'connect' : undefined;
}

async function asRequest(asked: Asked): Promise<Request> {
  const body = asked.postDataBuffer();
  return new Request(asked.url(), {
    method: asked.method(),
    headers: await asked.allHeaders(),
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
}
