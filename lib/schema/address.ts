import { type Address, parseAddress } from '../address/index.ts';
import { z } from '../feed/zod.ts';

/** One address as it is stored or sent: anything that is not exactly one is refused. */
export const addressSchema = z.string().transform((text, context): Address => {
  const parsed = parseAddress(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'not an address' });
  return z.NEVER;
});
