import { closeStored, FIRST, openStored, type StoredFormat } from './format.ts';
import { NotStored, noteTrouble, notWritten } from './trouble.ts';

/** Where it is stored: the browser's `storage.local` or `storage.session`. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** One value that is stored under one key. */
export interface Item<T> {
  /** Reads and checks the value; where a newer Keyfence wrote it, the default. */
  read(): Promise<T>;
  /**
   * Reads, changes and writes; further changes wait until this one is written. A change that returns its
   * argument writes nothing.
   * @returns what is stored afterwards
   * @throws {NotStored} where the browser rejects the write (`full`, `refused`), or a newer Keyfence wrote the value,
   *   which then stays (`newer`)
   */
  change(next: (now: T) => T): Promise<T>;
}

/**
 * Makes an item.
 * @param read checks an unwrapped value, whoever wrote it, and replaces invalid parts by defaults; gets
 *   undefined where nothing is stored, or only a newer format
 * @param format how its values were stored so far
 */
export function item<T>(
  area: () => Area,
  key: string,
  read: (stored: unknown) => T,
  format: StoredFormat = FIRST,
): Item<T> {
  let line: Promise<unknown> = Promise.resolve();

  async function load(): Promise<{ readonly value: T; readonly isNewer: boolean }> {
    const stored: Record<string, unknown> = await area().get(key);
    const opened = openStored(stored[key], format);
    if (opened.kind === 'newer') noteTrouble(key, 'newer');
    return {
      value: read(opened.kind === 'value' ? opened.value : undefined),
      isNewer: opened.kind === 'newer',
    };
  }

  async function store(value: T): Promise<void> {
    try {
      await area().set({ [key]: closeStored(value, format) });
    } catch (error) {
      throw notWritten(key, error);
    }
    noteTrouble(key, null);
  }

  return {
    read: async () => (await load()).value,
    change(next) {
      const turn = line.then(async () => {
        const { value: before, isNewer } = await load();
        const after = next(before);
        if (after === before) return after;
        if (isNewer) throw new NotStored(key, 'newer');
        await store(after);
        return after;
      });
      line = turn.catch(() => undefined);
      return turn;
    },
  };
}
