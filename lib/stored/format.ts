/** How a value has been stored so far, version by version. */
export interface StoredFormat {
  /** The version that is written now; 1 is the first. */
  readonly version: number;
  /** Converts from each version to the next: the first entry from 1 to 2. One fewer than versions. */
  readonly migrations: readonly ((value: unknown) => unknown)[];
}

/** What lies in the storage under one key. */
export type OpenedValue =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: unknown }
  /** Written by a newer Keyfence: this one cannot read it. */
  | { readonly kind: 'newer' };

/** The format that every value began with. */
export const FIRST: StoredFormat = { version: 1, migrations: [] };

/**
 * Unwraps a stored value and migrates it to the current version. The content is still unchecked.
 * @param stored what the storage returned: anything
 * @returns `nothing` also for a value that no `closeStored` wrapped
 */
export function openStored(stored: unknown, { version, migrations }: StoredFormat): OpenedValue {
  if (typeof stored !== 'object' || stored === null || !('format' in stored) || !('value' in stored))
    return { kind: 'nothing' };
  const { format, value } = stored;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return { kind: 'nothing' };
  if (format > version) return { kind: 'newer' };
  return { kind: 'value', value: migrations.slice(format - 1).reduce((old, next) => next(old), value) };
}

/** Wraps a value with the version of its format, as it is stored. */
export function closeStored(value: unknown, { version }: StoredFormat): { format: number; value: unknown } {
  return { format: version, value };
}
