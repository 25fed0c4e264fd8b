import type { FeedStorage, StoredFeed } from '../../../../lib/feed/stored.ts';

/** A storage in memory; what it returns has been through structured clone, as the browser's has. */
export class Memory implements FeedStorage {
  record: unknown = null;
  writes = 0;

  async read(): Promise<unknown> {
    return structuredClone(this.record);
  }

  async write(next: StoredFeed): Promise<void> {
    this.writes += 1;
    this.record = structuredClone(next);
  }
}
