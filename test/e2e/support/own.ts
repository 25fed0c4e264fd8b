import type { Page } from '@playwright/test';
import type { Validation } from '../../../lib/connect/stored.ts';
import type { Fill } from '../../../lib/keys/record.ts';
import type { OwnMessage } from '../../../lib/message-schema.ts';
import type { Snapshot } from '../../../lib/overview/snapshot.ts';
import { type Keyfence, SILENT } from './keyfence.ts';

/** A page of the extension's own, through which a test asks what is known. */
export interface Own {
  readonly page: Page;
  /** Says what only pages of the extension may say. It wakes a worker that was stopped. */
  tell(said: OwnMessage): Promise<unknown>;
  snapshot(): Promise<Snapshot>;
  fillOf(label: string): Promise<Fill | null>;
  validationOf(connection: string): Promise<Validation | null>;
  /** When an alarm is due; null where there is none. */
  alarmAt(name: string): Promise<number | null>;
  /** Lets minutes pass: moves what is due for a connection to these moments, in ms from now. */
  hurry(connection: string, due: readonly number[]): Promise<void>;
}

/** Opens such a page. */
export async function openOwn({ open }: Pick<Keyfence, 'open'>): Promise<Own> {
  const page = await open(SILENT);
  const tell = (said: OwnMessage) => page.evaluate((what) => chrome.runtime.sendMessage(what), said);
  const snapshot = (): Promise<Snapshot> => tell({ type: 'snapshot' });
  const validations = async () => (await snapshot()).validations;
  return {
    page,
    tell,
    snapshot,
    async fillOf(label) {
      return (await snapshot()).records.find((record) => record.label === label)?.fill ?? null;
    },
    async validationOf(connection) {
      return (await validations()).find((validation) => validation.connection === connection) ?? null;
    },
    async alarmAt(name) {
      const alarm = await page.evaluate((which) => chrome.alarms.get(which), name);
      return alarm?.scheduledTime ?? null;
    },
    async hurry(connection, due) {
      const now = Date.now();
      const value = (await validations()).map((validation) =>
        validation.connection === connection ? { ...validation, due: due.map((ms) => now + ms) } : validation,
      );
      await page.evaluate((stored) => chrome.storage.local.set({ validations: stored }), {
        format: 1,
        value,
      });
    },
  };
}
