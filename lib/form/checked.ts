import { appears } from './dom/settle.ts';
import type { FormJob } from './input/job.ts';

type Asked = Pick<FormJob, 'find' | 'signal'>;

/** How long a page may take to check a list before it lets anybody save it, in ms. */
const CHECKED = 4_000;

/** Whether the page's own button that saves is there and can be pressed. */
export function canBeSaved({ find }: Asked): boolean {
  return find()?.decided.save?.disabled === false;
}

/**
 * Whether the page lets a list be saved that it let be saved before: a button that went dead with what was written says
 * that the list is being checked, or was refused. What is stored meanwhile is not what the field shows.
 * @param most how long to wait for the page, in ms
 */
export async function isChecked({ find, signal }: Asked, most = CHECKED): Promise<boolean> {
  return (
    (await appears(() => (find()?.decided.save?.disabled === true ? null : true), most, signal)) === true
  );
}
