import { type Address, parseAddress } from '../address/address.ts';
import { z } from './zod.ts';

/** One address as it is stored or sent: anything that is not exactly one is refused. */
export const addressSchema = z.pipe(
  z.string(),
  z.transform((text, { issues }): Address => {
    const parsed = parseAddress(text);
    if (parsed) return parsed;
    issues.push({ code: 'custom', message: 'not an address', input: text });
    return z.NEVER;
  }),
);
