import { ancestry, holds } from './dom/reach.ts';
import { textOf } from './dom/text.ts';
import { isVisible } from './dom/visible.ts';

/** How kits name the wordless part of an entry that takes it away, where they give it no name a person hears. */
const CROSS = /(?:^|[-_])(?:close|delete|remove|clear|cancel|dismiss)/i;

/** How far around an entry's text its cross may stand. */
const LEVELS = 2;

/**
 * The drawn cross of an entry that has no button for it: the one wordless, clickable part inside it that its kit names so.
 * @param box the entry
 * @param others the other entries of the list: what holds one of them is no entry any more
 */
export function crossOf(box: Element, others: readonly Element[]): Element | null {
  const around = ancestry(box).slice(0, LEVELS + 1);
  for (const at of around) {
    if (others.some((other) => other !== box && holds(at, other))) return null;
    const crosses = [...at.querySelectorAll('*')].filter(isCross);
    const outermost = crosses.filter((cross) => !crosses.some((it) => it !== cross && it.contains(cross)));
    if (outermost.length > 0) return outermost.length === 1 ? (outermost[0] ?? null) : null;
  }
  return null;
}

function isCross(part: Element): boolean {
  const names = [...part.classList, part.getAttribute('data-testid') ?? ''];
  if (!names.some((name) => CROSS.test(name)) || textOf(part) !== '' || !isDrawn(part)) return false;
  return part.ownerDocument.defaultView?.getComputedStyle(part).cursor === 'pointer';
}

/** Icons are hidden from screen readers, each by itself; people see them where they see what these stand in. */
function isDrawn(part: Element): boolean {
  const { width, height } = part.getBoundingClientRect();
  const isHiddenItself = part.getAttribute('aria-hidden') === 'true';
  const seen = isHiddenItself ? part.parentElement : part;
  return width > 0 && height > 0 && part.checkVisibility() && seen !== null && isVisible(seen);
}
