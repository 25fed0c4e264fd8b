import * as addresses from './addresses.tsx';
import * as elsewhere from './elsewhere.tsx';
import type { Other } from './other.ts';
import * as reading from './reading.tsx';
import * as security from './security.tsx';

/** Every page on which nothing may be found, by name. */
export const others: Readonly<Record<string, Other>> = {
  ...addresses,
  ...elsewhere,
  ...reading,
  ...security,
};
