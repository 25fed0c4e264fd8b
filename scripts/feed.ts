/** The operators' command: `npm run feed -- help`, and the entry of the bundled `keyfence-feed.mjs`. */
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { runFeed } from '../lib/publish/command/index.ts';

const called = basename(process.argv[1] ?? '');

/** Asks the person at the terminal; anything but a yes is a no. */
async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}

process.exitCode = await runFeed(
  process.argv.slice(2),
  {
    say: console.log,
    warn: console.error,
    ask: process.stdin.isTTY && process.stdout.isTTY ? ask : null,
    ...(called.endsWith('.mjs') ? { program: `node ${called}` } : {}),
  },
  Date.now,
);
