import { drawnParent } from '../page/reach.ts';

export type Theme = 'light' | 'dark';

/** A colour with a lower alpha lets through what is behind it. */
const OPAQUE = 0.9;
/** A background with less light than this is a dark one; 1 is white. */
const DARK = 0.45;

/** Whether a page is light or dark around an element: by the first background behind it that can be seen. */
export function themeAround(element: Element): Theme {
  for (let at: Element | null = element; at; at = drawnParent(at)) {
    const light = lightOf(getComputedStyle(at).backgroundColor);
    if (light !== null) return light < DARK ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  // Without a background the browser paints its own.
  return scheme.includes('dark') && (isDark || !scheme.includes('light')) ? 'dark' : 'light';
}

/**
 * How light a colour is, from 0 to 1, as CSS computes it (`rgb(11, 14, 17)`, `oklch(0.3 0.1 200)`); null where it lets
 * through what is behind it.
 */
export function lightOf(color: string): number | null {
  const [kind = '', values = ''] = color.split('(');
  const [first = 0, second = 0, third = 0, alpha = 1] = (values.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(
    Number,
  );
  if (values === '' || alpha < OPAQUE) return null;
  if (kind.startsWith('ok')) return first;
  if (kind === 'lab' || kind === 'lch') return first / 100;
  const most = kind === 'color' ? 1 : 255;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / most;
}
