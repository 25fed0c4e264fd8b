import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPages, type RunningWorld, startWorld } from './index.ts';

/** A browser that has seen version N refuses anything older, so a new world goes on where the last one stopped. */
const LAST = join(import.meta.dirname, '../../.practice/last-version');

/** Where the world is that a person visits. */
export const PORT = Number(process.env.PRACTICE_PORT || 4173);

/**
 * Starts the world that a person visits: `node test/world/main.ts`, port from `PRACTICE_PORT`, 4173 by default. The port
 * is taken before anything is built or written.
 * @throws an Error that says so where another world has the port
 */
export async function openWorld(): Promise<RunningWorld> {
  const firstVersion = existsSync(LAST) ? Number(readFileSync(LAST, 'utf8')) + 100 : 42;
  const world = await startWorld({ port: PORT, firstVersion }).catch((error: unknown) => {
    throw inWords(error);
  });
  mkdirSync(join(LAST, '..'), { recursive: true });
  writeFileSync(LAST, String(firstVersion));
  await buildPages();
  return world;
}

function inWords(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${PORT} is taken: another "npm start" runs, and nothing of it was touched. Close its browser first, or take another port: PRACTICE_PORT=${PORT + 10}.`,
    );
  if (error.code === 'EACCES')
    return new Error(`Port ${PORT} may not be opened here. Take another: PRACTICE_PORT=${PORT + 10}.`);
  return error;
}

if (import.meta.main) {
  try {
    const { port } = await openWorld();
    console.log(`The practice world is at http://localhost:${port}/`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
