import type { Hit } from '../lexicon/hit.ts';
import { read } from '../lexicon/read.ts';
import { buttonNameOf } from './button-name.ts';
import { BUTTON } from './dom/controls.ts';
import { DIALOG } from './dom/dialog.ts';
import { ancestry, selectWithin } from './dom/reach.ts';
import { isSeen } from './dom/visible.ts';

/** The most characters of a button's name; a longer text is none. */
const LONGEST_NAME = 60;

/** The dialog an element is in, if any. */
export function dialogOf(element: Element): Element | null {
  return ancestry(element).find((at) => at.matches(DIALOG)) ?? null;
}

/** The seen buttons of a part of the page in page order, without those inside another button. */
export function buttonsIn(part: Element): Element[] {
  const all = selectWithin(part, BUTTON);
  return all.filter(
    (button) => isSeen(button) && !all.some((other) => other !== button && other.contains(button)),
  );
}

/** Whether a button's name says that it saves: "Save changes" does, although it also names a change. */
export function namesSave(name: string): boolean {
  const said = read(name);
  const save = said.first('save');
  const other = said.first('remove', 'cancel');
  return save !== null && (other === null || isBefore(save, other));
}

/** Whether one hit stands before another; of two at one place the longer one counts as first. */
function isBefore(a: Hit, b: Hit): boolean {
  return a.at === b.at ? a.length > b.length : a.at < b.at;
}

/** Whether a button whose name has no known other purpose stands beside one that cancels. */
export function isBesideCancel(button: Element): boolean {
  const name = buttonNameOf(button);
  const said = read(name);
  const isKnown = said.has('remove', 'cancel', 'stage') || said.first('edit')?.at === 0;
  if (isKnown || name.trim().length < 2 || name.length > LONGEST_NAME) return false;
  return ancestry(button)
    .slice(1, 3)
    .some((row) =>
      buttonsIn(row).some((other) => other !== button && read(buttonNameOf(other)).has('cancel')),
    );
}
