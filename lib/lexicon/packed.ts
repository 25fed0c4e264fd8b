import { pack } from './pack.ts';
import { sources } from './sources.ts';

/** The words of all languages. A build puts the packed text itself in the place of this module. */
export const packed: string = pack(sources);
