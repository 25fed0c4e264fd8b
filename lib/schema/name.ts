import { z } from './zod.ts';

/** A name as a page shows it, at most 100 characters: a longer text comes from a page that was misread. */
export const name = z.string().check(z.maxLength(100));
