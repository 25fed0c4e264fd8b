import type { Moment } from '../../lib/rotation/list.ts';

/** The stretch of time that the timeline shows. Moments in UTC ms. */
export interface Span {
  readonly from: Moment;
  readonly to: Moment;
}

/** Whether any of a stretch of time is in the span. `to` null: it has no end. */
export function isWithin(
  span: Span,
  stretch: { readonly from: Moment; readonly to: Moment | null },
): boolean {
  return stretch.from < span.to && (stretch.to ?? span.to) > span.from;
}

/** The place of a moment in the span, in percent from its start; one outside is at the edge. */
export function placeIn(span: Span, moment: Moment): number {
  if (span.to <= span.from) return 0;
  const place = ((moment - span.from) / (span.to - span.from)) * 100;
  return Math.min(100, Math.max(0, Math.round(place * 100) / 100));
}
