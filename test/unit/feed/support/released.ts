import { readFileSync } from 'node:fs';
import { createFeed } from '../../../../lib/feed/feed.ts';
import type { FeedStatus } from '../../../../lib/feed/status.ts';
import { checkPlatform } from '../../../../lib/platform/check.ts';
import { Memory } from './memory.ts';

/** A client of a package that pins what a `platform.json` says. */
export function released(file: string, storage = new Memory(), version = '0.1.0.7') {
  const { platform } = checkPlatform(JSON.parse(readFileSync(file, 'utf8')), 'practice');
  const feed = createFeed({ platform, storage, fetch, random: () => 0, version });
  return {
    storage,
    at: async (now: string): Promise<FeedStatus> => (await feed.ask(Date.parse(now))).status,
    confirm: (address: NonNullable<FeedStatus['list']>['addresses'][number]['address'], now: string) =>
      feed.confirm(address, Date.parse(now)),
  };
}

/** The addresses on the list that a client goes by. */
export function addresses({ list }: FeedStatus): string[] {
  return (list?.addresses ?? []).map(({ address }) => `${address}`);
}
