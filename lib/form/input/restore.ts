import { textIn } from '../field/candidate.ts';
import type { FormJob } from './job.ts';
import type { Way } from './way.ts';

/**
 * Writes a text back into the field, in the first way that holds.
 * @returns whether the field holds it
 */
export async function restore(job: FormJob, text: string): Promise<boolean> {
  for (const way of ['insert-text', 'setter'] satisfies Way[]) {
    const field = job.find()?.field;
    if (!field) return false;
    if (textIn(field) !== text) job.hand.write(field, text, way);
    job.hand.leave(field);
    if (textIn(field) === text) return true;
  }
  return false;
}
