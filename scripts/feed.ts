import { runFeed } from '../lib/feed/publish/command/index.ts';

process.exitCode = await runFeed(process.argv.slice(2), { say: console.log, warn: console.error }, Date.now);
