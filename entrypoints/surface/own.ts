import type { OwnContext } from '../../components/own/judge.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import { platform } from '../../lib/platform/platform.ts';

/** What an own address is judged by as it is typed. */
export function ownContext({ settings, feed, platform: { name }, build }: Snapshot): OwnContext {
  return {
    own: settings.own,
    listed: feed.list?.addresses.map(({ address }) => address) ?? [],
    platform: name,
    allowDocumentation: build === 'practice' || platform.allowDocumentation === true,
  };
}
