import { createFeed, type Feed } from '../../../../lib/feed/feed.ts';
import type { FeedStatus } from '../../../../lib/feed/status.ts';
import type { Platform } from '../../../../lib/platform/platform.ts';
import { wantedOf } from '../../../../lib/rotation/plan.ts';
import { acme, draftBefore, HOUR, MAIN, MIRROR, NOW, type Published, publish } from './acme.ts';
import { Host } from './host.ts';
import { Memory } from './memory.ts';

/** How long a test lets one file take, in ms. */
const IN_A_HURRY = 40;

/** A platform that has published version 3, and one client. */
export class Scene {
  readonly host = new Host();
  readonly storage = new Memory();
  readonly good: Published;

  constructor(good: Published) {
    this.good = good;
  }

  /** The client as it is after a start of its worker: nothing but its storage is remembered. */
  client(platform: Platform = acme): Feed {
    return createFeed({
      platform,
      storage: this.storage,
      fetch: this.host.fetch,
      random: () => 0.5,
      longest: IN_A_HURRY,
    });
  }

  /** Serves these files from the main host and from the mirror. */
  serve(files: {
    readonly list: { readonly name: string; readonly text: string };
    readonly timestamp: string;
  }): void {
    for (const folder of [MAIN, MIRROR]) {
      this.host.put(new URL('timestamp.json', folder).href, files.timestamp);
      this.host.put(new URL(files.list.name, folder).href, files.list.text);
    }
  }

  /** Serves another answer for the timestamp, from both. */
  serveTimestamp(answer: Parameters<Host['put']>[1]): void {
    for (const folder of [MAIN, MIRROR]) this.host.put(new URL('timestamp.json', folder).href, answer);
  }
}

/** A scene in which the good files are served and nobody has asked yet. */
export async function newScene(): Promise<Scene> {
  const scene = new Scene(await publish(draftBefore(), NOW - HOUR));
  scene.serve(scene.good);
  return scene;
}

/** A scene whose client holds version 3, confirmed at `NOW`. */
export async function sceneWithList(): Promise<Scene> {
  const scene = await newScene();
  await scene.client().ask(NOW);
  return scene;
}

/** What a fill would put on a key now: nothing, where the feed permits none. */
export function filled(status: FeedStatus, now: number): string[] {
  if ((status.state !== 'fresh' && status.state !== 'stale') || !status.list) return [];
  const heldBack = new Set(status.heldBack.map((held) => held.address));
  return wantedOf(status.list, now, heldBack).map((entry) => entry.address);
}
