import { textIn } from '../field/candidate.ts';
import type { Job, Proof } from './control.ts';
import { leave, WAYS } from './type.ts';

/**
 * Writes into one text: what is there stays in front, to the letter; the new addresses come behind it.
 * @returns whether a way was proved
 */
export async function writeText(job: Job, proof: Proof): Promise<boolean> {
  const before = textOfField(job);
  for (const way of WAYS) {
    const field = job.find()?.field;
    if (!field) return false;
    const merged = mergedText(before, job.add, job.separator);
    if (way.name === 'paste') WAYS[1]?.write(field, '');
    way.write(field, merged);
    leave(field);
    if (await proof()) return true;
    await restore(job, before);
  }
  return false;
}

/** The text with the additions, in the separator that the text already uses. */
export function mergedText(before: string, add: readonly string[], separator: string): string {
  const kept = before.trim().replace(/[\s,;，、；]+$/u, '');
  if (add.length === 0) return before;
  return [kept, ...add].filter((part) => part !== '').join(separatorIn(kept) ?? separator);
}

function separatorIn(text: string): string | null {
  if (/[\r\n]/.test(text)) return '\n';
  const between = text.match(/(?<=[\d*a-f:])\s*[,;，；]\s*(?=[\d*a-f:])/i);
  return between ? between[0] : /\S\s+\S/.test(text) ? ' ' : null;
}

/** Puts a text back, in the first way that holds. */
export async function restore(job: Pick<Job, 'find'>, text: string): Promise<boolean> {
  for (const way of WAYS.slice(0, 2)) {
    const field = job.find()?.field;
    if (!field) return false;
    if (textIn(field) !== text) way.write(field, text);
    leave(field);
    if (textIn(field) === text) return true;
  }
  return false;
}

function textOfField(job: Job): string {
  const field = job.find()?.field;
  return field ? textIn(field) : '';
}
