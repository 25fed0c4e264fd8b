import { runFeed } from '../lib/feed/publish/command/index.ts';

process.exitCode = await runFeed(process.argv.slice(2), (line) => console.log(line), Date.now);
