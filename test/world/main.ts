import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, startWorld } from './index.ts';

/** A browser that has seen version N refuses anything older, so a new world goes on where the last one stopped. */
const LAST = join(import.meta.dirname, '../../.practice/last-version');

/** Starts the world that a person visits: `node test/world/main.ts`, port from `PRACTICE_PORT`, 4173 by default. */
export async function openWorld() {
  await buildPages();
  const firstVersion = existsSync(LAST) ? Number(readFileSync(LAST, 'utf8')) + 100 : 42;
  mkdirSync(join(LAST, '..'), { recursive: true });
  writeFileSync(LAST, String(firstVersion));
  return startWorld({ port: Number(process.env.PRACTICE_PORT ?? 4173), firstVersion });
}

if (import.meta.main) {
  const { port } = await openWorld();
  console.log(`The practice world is at http://localhost:${port}/`);
}
