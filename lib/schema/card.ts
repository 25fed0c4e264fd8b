/** The corners of the window, in the order in which presses on "Move" go through them. */
export const CORNERS = ['bottom-right', 'top-right', 'top-left', 'bottom-left'] as const;

/** A corner of the window that the user chose; the page's direction does not turn it round. */
export type Corner = (typeof CORNERS)[number];

/**
 * Where the user dragged the card to, in thousandths of the free width from the left and of the free height
 * from the top.
 */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The place of the card that the user chose. */
export type Chosen = Corner | Spot;

/** Colours of the card in pages; `page`: as the page around it. */
export const CARD_THEMES = ['page', 'light', 'dark'] as const;
export type CardTheme = (typeof CARD_THEMES)[number];
