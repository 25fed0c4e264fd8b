import { exchanges } from '../exchanges/all.ts';
import { z } from './zod.ts';

/** The id of an exchange as it is stored or sent. */
export const exchangeIdSchema = z.enum(exchanges.map(({ id }) => id));
