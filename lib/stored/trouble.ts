/** What keeps Keyfence from remembering: the browser refuses to store more, or a newer version stored what is there. */
export type StorageTrouble = 'full' | 'newer';

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

/** Does what stores something; where it cannot be stored, the work ends there, and the trouble is said elsewhere. */
export async function unlessNotStored(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof NotStored)) throw error;
  }
}

/** Notes that a value could not be stored, or that it could again. */
export function noteTrouble(key: string, trouble: StorageTrouble | null): void {
  if (trouble === null) troubles.delete(key);
  else troubles.set(key, trouble);
}

/** What is to be said of the storage now; null while all is well. Known for this run of the worker. */
export function troubleNow(): StorageTrouble | null {
  const all = [...troubles.values()];
  return all.includes('newer') ? 'newer' : (all[0] ?? null);
}
