import { buttonsIn } from '../card.ts';
import { ancestry } from '../dom/reach.ts';
import { isDisabled } from '../dom/visible.ts';
import { nameOf } from '../press.ts';
import { typedIn } from './candidate.ts';

/** How far around a control its own button may stand. */
const LEVELS = 3;
/** A verb, not a sentence. */
const LONGEST = 24;

/** "Copy", as the languages of the exchanges write it. */
const COPY =
  /cop(?:y|ia|ie)|kop(?:i|y|ē|j)|kopír|cóp|複製|复制|拷贝|コピー|복사|копи|копі|көшір|sao chép|salin|نسخ|کپی|کاپی|คัดลอก|αντιγρ|העתק|कॉपी|কপি|másol/iu;

/**
 * Whether a control only hands out what the page wrote into it: it cannot be changed, and its own button copies. The
 * servers of the exchange are shown like that, and no key's list.
 */
export function isForCopying(control: Element): boolean {
  if (!isDisabled(control)) return false;
  const next = control.nextElementSibling?.localName === 'br' ? control.nextElementSibling : control;
  if (next.nextElementSibling?.matches('button') && copies(nameOf(next.nextElementSibling))) return true;
  for (const at of ancestry(control).slice(1, LEVELS + 1)) {
    if (typedIn(at).some((other) => other !== control)) return false;
    const names = buttonsIn(at).map((button) => nameOf(button).trim());
    if (names.length > 0) return names.some(copies);
  }
  return false;
}

function copies(name: string): boolean {
  return name.trim().length <= LONGEST && COPY.test(name);
}
