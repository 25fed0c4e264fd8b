import { textOf } from './pack.ts';
import { sources } from './sources.ts';

/** The words of all languages as one text; null in a build, which has them packed. */
export const text: string | null = textOf(sources);

/** The same, packed. A build puts it in the place of this module. */
export const packed: string = '';
