import { type Exchange, fold } from '../../exchanges/index.ts';
import { ancestry, parentOf } from '../dom/reach.ts';
import { textOf, textPieces } from '../dom/text.ts';
import { isDisabled, isVisible } from '../dom/visible.ts';
import { isFilter } from '../field/filter-form.ts';
import { isWebForm } from '../field/web-form.ts';
import { namesOf, textsNear } from '../label.ts';
import { hasStem, indexOfIp, namesIp } from '../stems.ts';
import { against, words } from '../words.ts';
import { CHOICE } from './choices.ts';
import { meaningOf } from './meaning.ts';
import {
  isAboutMoves,
  isAboutOthers,
  isAboutWallets,
  limitsMoves,
  opensSomething,
  scopeOf,
  speaksOfSource,
} from './scope.ts';
import type { RestrictionSwitch } from './switch.ts';
import { NO, YES } from './yes-no.ts';

/** What can be on or off. */
export const TOGGLE =
  'input[type="checkbox"], [role="switch"], [role="checkbox"], button[aria-checked]:not([role="radio"])';

/** A button that stays pressed: alone it is a toggle, among its kind a choice. */
export const PRESSED = 'button[aria-pressed], [role="button"][aria-pressed]';

/** Within how many characters a switch says what it is about. */
const BEGINNING = 24;

/** What a label beside a toggle never reaches over: another toggle, a group of choices. */
const OTHER = `${TOGGLE}, ${CHOICE}`;

/** A label of a switch is short; what is longer is a description that may speak of other switches. */
const LONGEST_LABEL = 90;

/**
 * Reads one on/off control as the restriction switch, when its own label says so: it names IP and a restriction.
 * A label that opens ("allow any IP") turns the meaning round.
 */
export function toggleSwitch(element: Element, exchange: Exchange): RestrictionSwitch | null {
  if (!isVisible(element) && !ancestry(element).slice(1, 3).some(isVisible)) return null;
  const label = labelOf(element);
  // "Tell me of logins from a new IP address" is about the account.
  if (
    !(namesIp(label) || hasStem(label, words.anywhere) || limitsSource(element, label)) ||
    hasStem(label, against('device')) ||
    isRight(label) ||
    isFilter(element) ||
    isAboutWallets(label.slice(0, 40))
  )
    return null;
  const { meaning, how, by } = meaningOf(label, exchange, false);
  // "Withdrawal (needs an IP restriction)" is a right, not the switch: that is named at the beginning.
  const named = meaning === 'unclear' && namesIp(label.slice(0, BEGINNING));
  const restricts = meaning === 'restricts' || (named && hasStem(label, words.field, exchange.stems.field));
  if (!restricts && meaning !== 'opens') return null;
  if (how === 'composed' && isWebForm(element)) return null;
  const checked = isOn(element);
  const on = meaning === 'opens' ? !checked : checked;
  return {
    kind: 'toggle',
    group: element,
    last: element,
    state: on ? 'on' : 'off',
    disabled: isDisabled(element),
    change: (wanted) => (wanted === on ? null : { kind: 'press', element }),
    isKnown: how === 'phrase',
    signals: [{ name: `switch:toggle(${by || 'field'})`, weight: 4 }],
  };
}

/** "Lock this key to my servers": no word of IP in it, but beside it, or that the key works from everywhere. */
function limitsSource(element: Element, label: string): boolean {
  if (scopeOf(label.slice(0, LONGEST_NAME)) === null || isAboutOthers(label)) return false;
  const near = textsNear(
    element,
    (other) => other.matches(OTHER) || other.querySelector(OTHER) !== null,
  ).filter(({ level, text }) => level <= 4 && text.length <= LONGEST_HINT);
  const isAboutFunds = near.some(({ level, text }) => level <= 2 && limitsMoves(text));
  return (
    !isAboutFunds &&
    near.some(({ level, text }) => speaksOfSource(text) || (level <= 2 && opensSomething(text)))
  );
}

/** "Withdrawals (need an IP restriction)" is a right: what moves funds is named before IP. */
function isRight(label: string): boolean {
  const text = fold(label);
  return isAboutMoves(text.slice(0, Math.max(0, indexOfIp(text))));
}

const LONGEST_NAME = 48;
const LONGEST_HINT = 160;

function isOn(element: Element): boolean {
  if (element.localName === 'input') return (element as HTMLInputElement).checked;
  return (element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed')) === 'true';
}

/** What is written inside a drawn toggle, unless that is only "On", "Off" or a tick. */
function wordsIn(element: Element): string {
  const text = textOf(element);
  if (!WORD.test(text)) return '';
  return text.length <= LONGEST_STATE && hasStem(text, YES, NO) ? '' : text;
}

/** A tick, a cross or a dot is no word. */
const WORD = /\p{L}{2}/u;
const LONGEST_STATE = 12;

function labelOf(element: Element): string {
  const own = [...namesOf(element).own, wordsIn(element)]
    .filter((text) => text !== '')
    .map((text) => text.slice(0, LONGEST_LABEL));
  if (own.length > 0) return own.join(' ');
  const wrapper = parentOf(element)?.closest('label');
  if (wrapper) return (textPieces(wrapper).find((piece) => WORD.test(piece)) ?? '').slice(0, LONGEST_LABEL);
  const near = textsNear(element, (other) => other.matches(OTHER) || other.querySelector(OTHER) !== null);
  const closest = near.filter(({ level }) => level === near[0]?.level && level <= 3);
  return closest
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST_LABEL);
}
