import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';

/**
 * Messages are not in zod's small build by themselves. zod would compile its checks with `new Function`; the
 * extension's content security policy forbids that.
 */
z.config({ ...en(), jitless: true });

export { z };

/** The output type of a schema, with all its parts readonly. */
export type Yields<Schema extends z.ZodMiniType> = Unchanged<z.infer<Schema>>;

type Unchanged<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined | Date
    ? T
    : { readonly [Part in keyof T]: Unchanged<T[Part]> };
