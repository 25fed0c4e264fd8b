import { soundEntries } from '../schema/sound.ts';
import { withinLimits } from './limits.ts';
import { type KeyRecord, recordSchema } from './record.ts';

/** Reads the stored records; one that does not hold is left out, so that it does not cost the user the others. */
export function readRecords(stored: unknown): readonly KeyRecord[] {
  return withinLimits(soundEntries(stored, recordSchema));
}
