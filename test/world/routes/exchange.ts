import { Hono } from 'hono';
import { z } from 'zod';
import { answerCaller, ENDPOINTS } from '../endpoint.ts';
import { complaint, LIMITS, openTicket, storedOn, verify } from '../exchange.ts';
import { VISITOR_ADDRESS } from '../seed.ts';
import type { ExchangeId } from '../state.ts';
import type { World } from '../world.ts';

const Change = z.object({
  keys: z.array(z.string()).default([]),
  label: z.string().nullable().default(null),
  rights: z.array(z.string()).nullable().default(null),
  thirdParty: z.string().nullable().default(null),
  restriction: z
    .object({ restricted: z.boolean(), addresses: z.array(z.string()) })
    .nullable()
    .default(null),
  remove: z.boolean().default(false),
});
const Codes = z.object({ ticket: z.string(), codes: z.array(z.string()) });
const Pressed = z.object({ what: z.string(), trusted: z.boolean() });

/** What a practice exchange's own page asks (`/practice/…`), and its private API for the platform. */
export function exchangeRoutes(world: World, id: ExchangeId): Hono {
  const app = new Hono();
  let tickets = 0;

  app.get('/practice/account', (c) => {
    const keys = world.exchanges[id].keys.map((key) => {
      const { history: _, ...shown } = key;
      return { ...shown, restriction: storedOn(key) };
    });
    return c.json({ exchange: id, limit: LIMITS[id], visitor: VISITOR_ADDRESS, keys });
  });

  app.post('/practice/press', async (c) => {
    const press = Pressed.parse(await c.req.json());
    world.presses = [...world.presses, { exchange: id, ...press, at: world.now() }];
    return c.json({});
  });

  app.post('/practice/save', async (c) => {
    const change = Change.parse(await c.req.json());
    const bound = world.exchanges[id].keys.some(
      (key) => change.keys.includes(key.id) && key.thirdParty !== null,
    );
    if (bound && change.restriction) return c.json({ error: 'This key is bound to a third-party app.' }, 400);
    const error = change.restriction ? complaint(id, change.restriction) : null;
    if (error !== null) return c.json({ error }, 400);
    tickets += 1;
    const ticket = `${id}-${tickets}`;
    world.change(id, (state) => openTicket(state, change, ticket));
    return c.json({ ticket });
  });

  app.post('/practice/verify', async (c) => {
    const { ticket, codes } = Codes.parse(await c.req.json());
    const verified = verify(world.exchanges[id], ticket, codes, world.now());
    world.change(id, () => verified.state);
    return c.json({ outcome: verified.outcome });
  });

  const { path, keyHeader } = ENDPOINTS[id];
  app.get(path, (c) => {
    const caller = c.req.header('x-practice-caller') ?? VISITOR_ADDRESS;
    const { state, answer } = answerCaller(
      world.exchanges[id],
      c.req.header(keyHeader) ?? null,
      caller,
      world.now(),
    );
    world.change(id, () => state);
    return Response.json(answer.body, { status: answer.status });
  });

  return app;
}
