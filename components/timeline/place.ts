import type { Moment } from '../../lib/rotation/list.ts';

/** What a picture of time shows. Moments in UTC ms. */
export interface Span {
  readonly from: Moment;
  readonly to: Moment;
}

/** Whether a stretch of time is in the picture at all. `to` null: it goes on. */
export function isWithin(
  span: Span,
  stretch: { readonly from: Moment; readonly to: Moment | null },
): boolean {
  return stretch.from < span.to && (stretch.to ?? span.to) > span.from;
}

/** Where a moment stands in the picture, in percent from its start; what lies outside stands at the edge. */
export function placeIn(span: Span, moment: Moment): number {
  if (span.to <= span.from) return 0;
  const place = ((moment - span.from) / (span.to - span.from)) * 100;
  return Math.min(100, Math.max(0, Math.round(place * 100) / 100));
}
