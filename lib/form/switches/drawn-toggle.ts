import type { Exchange } from '../../exchanges/index.ts';
import { formButtons } from '../card.ts';
import { ancestry } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isVisible } from '../dom/visible.ts';
import { holdsTyped } from '../field/candidate.ts';
import { namesIp } from '../stems.ts';
import { addressFieldNear } from './address-field.ts';
import { GREYED, saysByClass, TAKEN } from './drawn.ts';
import { meaningOf } from './meaning.ts';
import type { RestrictionSwitch } from './switch.ts';

const LONGEST = 90;
/** How far around the words the pressable part and the form's own buttons may stand. */
const PRESSABLE = 3;
const FORM = 7;

/**
 * Finds a toggle that is only drawn: words that say it restricts IPs, a small empty box beside them, a hand as the
 * pointer, in a form that can be saved. It is the last resort, where nothing standard says what is on.
 */
export function drawnToggles(tree: Document | ShadowRoot, exchange: Exchange): RestrictionSwitch[] {
  const sayers = [...tree.querySelectorAll<HTMLElement>('label, div, li, span, p')].filter((element) =>
    saysRestricts(element, exchange),
  );
  const innermost = sayers.filter(
    (element) => !sayers.some((other) => other !== element && element.contains(other)),
  );
  return innermost.flatMap((element) => {
    const part = pressablePart(element);
    const inForm = ancestry(element)
      .slice(1, FORM + 1)
      .some((at) => formButtons(at, exchange).length > 0);
    return part && inForm ? [toSwitch(part)] : [];
  });
}

function saysRestricts(element: HTMLElement, exchange: Exchange): boolean {
  const text = textOf(element);
  if (text === '' || text.length > LONGEST || !namesIp(text) || holdsTyped(element)) return false;
  return meaningOf(text, exchange, false).meaning === 'restricts' && isVisible(element);
}

/**
 * The part that a person presses: around the words, where it shows a hand and holds a box that can show a tick or a
 * knob; else that box itself, where it stands beside the words and shows the hand.
 */
function pressablePart(words: HTMLElement): HTMLElement | null {
  const view = words.ownerDocument.defaultView;
  const hand = (element: Element) => view?.getComputedStyle(element).cursor === 'pointer';
  for (const at of ancestry(words).slice(0, PRESSABLE)) {
    if (textOf(at).length > LONGEST || at.querySelector(STANDARD)) continue;
    const boxes = [...at.querySelectorAll<HTMLElement>('i, span, div, b, em')].filter(isEmptyBox);
    if (boxes.length > 0 && hand(at)) return at as HTMLElement;
    const outer = boxes.filter(
      (box) => hand(box) && !boxes.some((other) => other !== box && other.contains(box)),
    );
    const [only] = outer;
    if (only && outer.length === 1) return only;
  }
  return null;
}

/** What says by itself what it is: then nothing has to be guessed. */
const STANDARD = 'input, select, textarea, [role="switch"], [role="checkbox"], [role="radio"], a[href]';

function isEmptyBox(element: Element): boolean {
  if (textOf(element) !== '' || !isVisible(element)) return false;
  const { width, height } = element.getBoundingClientRect();
  return height >= 10 && height <= 32 && width >= 10 && width <= 64;
}

function toSwitch(part: HTMLElement): RestrictionSwitch {
  const taken = saysByClass(part, TAKEN);
  const state = taken ? 'on' : addressFieldNear(part, part) ? 'unknown' : 'off';
  return {
    kind: 'toggle',
    group: part,
    last: part,
    state,
    disabled: saysByClass(part, GREYED),
    change: (wanted) => (wanted === (state !== 'off') ? null : { kind: 'press', element: part }),
    isKnown: false,
    signals: [{ name: 'switch:drawn-toggle', weight: 3 }],
  };
}
