import type { QueueItem } from '../../lib/overview/view-queue.ts';

export interface QueueEvents {
  readonly onOpen: (item: QueueItem) => void;
  readonly onSkip: (keyId: string) => void;
  readonly onClose: () => void;
  /** Called in the click itself: the browser asks for the permission only then. */
  readonly onNotices: (on: boolean) => void;
}
