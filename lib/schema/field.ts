import { name } from './name.ts';
import { z } from './zod.ts';

/** A control that the user pointed at: found again by role, accessible name and attributes that stay. */
export const fieldSchema = z.object({
  role: name,
  name,
  attributes: z
    .record(name, name)
    .check(z.refine((all) => Object.keys(all).length <= 20, { message: 'more attributes than a field has' })),
  /** The user said that it is not the list of a key. */
  denied: z.optional(z.literal(true)),
});
