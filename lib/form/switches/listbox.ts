import type { Exchange } from '../../exchanges/index.ts';
import { ancestry, openReach, selectAll, treesOf } from '../dom/reach.ts';
import { textOf } from '../dom/text.ts';
import { isSeen, isVisible } from '../dom/visible.ts';
import { holdsTyped, typedIn } from '../field/candidate.ts';
import { namesOf, textsNear } from '../label.ts';
import { namesIp } from '../stems.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { namesPlace } from './scope.ts';
import type { RestrictionSwitch } from './switch.ts';

/** What opens a drawn select menu. */
export const LISTBOX = '[role="combobox"], [aria-haspopup="listbox"]';

/** How far up from the opener the chosen option's words may stand. */
const LEVELS = 4;

/**
 * Reads a drawn select menu as the restriction switch: what it shows as chosen says that it restricts or opens. The
 * other options are known only once the menu is open.
 */
export function listboxSwitch(opener: Element, exchange: Exchange): RestrictionSwitch | null {
  const frame = frameOf(opener);
  if (!frame) return null;
  const shown = textOf(frame);
  const near = [
    ...namesOf(opener).own,
    ...textsNear(frame, holdsTyped)
      .slice(0, 3)
      .map(({ text }) => text),
  ];
  // What can be typed into may be a box of entries: a bare "no" beside it is part of a hint.
  const isTypedInto = opener.matches('input:not([readonly])');
  const aboutIp = !isTypedInto && near.some((text) => text.length < 90 && namesIp(text));
  if (!aboutIp && !namesIp(shown)) return null;
  const { meaning, how, by } = meaningOf(shown, exchange, aboutIp);
  if (meaning === 'unclear') return null;
  // Words of its own making count under a label that asks where requests come from: a topic may be "IP restriction".
  if (how === 'composed' && !aboutIp && !near.some(namesPlace)) return null;
  return {
    kind: 'select',
    group: frame,
    last: opener,
    state: meaning === 'restricts' ? 'on' : meaning === 'opens' ? 'off' : 'third-party',
    // Drawn menus are read-only to type in; that does not close them.
    disabled: opener.matches(':disabled, [aria-disabled="true"]'),
    change: (wanted) => {
      const saying = () => optionsSaying(opener, frame, wanted ? 'restricts' : 'opens', exchange, aboutIp);
      const before = new Set(saying());
      return { kind: 'menu', opener, option: () => saying().find((option) => !before.has(option)) ?? null };
    },
    isKnown: how === 'phrase',
    signals: [{ name: `switch:listbox ${by}`, weight: 4 }],
  };
}

/** The smallest part around the opener that shows the chosen option's words, and nothing to type in. */
function frameOf(opener: Element): Element | null {
  const frame = ancestry(opener)
    .slice(0, LEVELS)
    .find((at) => textOf(at) !== '');
  if (!frame || !isVisible(frame) || textOf(frame).length > 120) return null;
  const typed = typedIn(frame).some((other) => other !== opener);
  return typed ? null : frame;
}

/** The innermost seen elements, outside the menu's own frame, whose words say what is wanted. */
function optionsSaying(
  opener: Element,
  frame: Element,
  wanted: Meaning,
  exchange: Exchange,
  aboutIp: boolean,
): Element[] {
  const trees = treesOf(opener.ownerDocument, openReach);
  const saying = selectAll<Element>(trees, '[role="option"], li, div, span').filter((element) => {
    if (frame.contains(element) || element.contains(frame) || element.childElementCount > 4) return false;
    const text = textOf(element);
    return (
      text !== '' &&
      text.length < 120 &&
      meaningOf(text, exchange, aboutIp).meaning === wanted &&
      isSeen(element)
    );
  });
  return saying.filter((element) => !saying.some((other) => other !== element && element.contains(other)));
}
