import { z } from './zod.ts';

/** The entries of a stored list that are valid, in their order; empty where the value is not a list. */
export function soundEntries<T>(stored: unknown, schema: z.ZodMiniType<T>): T[] {
  const list = z.array(z.unknown()).safeParse(stored).data ?? [];
  return list.flatMap((raw) => {
    const { data } = schema.safeParse(raw);
    return data === undefined ? [] : [data];
  });
}

/** The entries of a stored object that are valid, by their names; empty where the value is not an object. */
export function soundParts<T>(stored: unknown, schema: z.ZodMiniType<T>): Record<string, T> {
  const parts = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  return Object.fromEntries(
    Object.entries(parts).flatMap(([name, raw]) => {
      const { data } = schema.safeParse(raw);
      return data === undefined ? [] : [[name, data]];
    }),
  );
}
