/**
 * Why Keyfence cannot store: there is no room left, the browser rejected a write for another reason, or a newer version
 * wrote the value that is there.
 */
export type StorageTrouble = 'full' | 'refused' | 'newer';

const troubles = new Map<string, StorageTrouble>();

/** A value that could not be stored. Names the key, never the value. */
export class NotStored extends Error {
  readonly why: StorageTrouble;

  constructor(key: string, why: StorageTrouble, options?: ErrorOptions) {
    super(`"${key}" was not stored: ${why}`, options);
    this.name = 'NotStored';
    this.why = why;
  }
}

/**
 * Runs `work` and ends quietly where it throws `NotStored`, which `troubleNow` reports; other errors are
 * thrown on.
 */
export async function unlessNotStored(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof NotStored)) throw error;
  }
}

/** Notes for a storage key that its value could not be stored; null: it could again. */
export function noteTrouble(key: string, trouble: StorageTrouble | null): void {
  if (trouble === null) troubles.delete(key);
  else troubles.set(key, trouble);
}

/**
 * Notes that the browser rejected a write, and why. Every browser speaks of its quota where there is no room:
 * "QUOTA_BYTES quota exceeded", "Session storage quota bytes exceeded", `QuotaExceededError`.
 * @returns what to throw
 */
export function notWritten(key: string, error: unknown): NotStored {
  const why = /quota/i.test(String(error)) ? 'full' : 'refused';
  noteTrouble(key, why);
  return new NotStored(key, why, { cause: error });
}

/**
 * The trouble to show the user, `newer` before all others; null while there is none. Kept for this run of the
 * worker.
 */
export function troubleNow(): StorageTrouble | null {
  const all = [...troubles.values()];
  return all.includes('newer') ? 'newer' : (all[0] ?? null);
}
