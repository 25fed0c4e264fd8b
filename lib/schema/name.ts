import { z } from './zod.ts';

/** Longer than anything a page shows as a name; more is a page that was misread. */
export const name = z.string().check(z.maxLength(100));
