import type { Tone } from '../schema/shown.ts';

/** The place of a tone; lower is worse. */
export const WORST_FIRST: Readonly<Record<Tone, number>> = {
  danger: 0,
  warning: 1,
  step: 2,
  neutral: 3,
  good: 4,
};

/** The worst of some tones; `good` where there is none. */
export function worstOf(tones: readonly Tone[]): Tone {
  return tones.reduce((worst, tone) => (WORST_FIRST[tone] < WORST_FIRST[worst] ? tone : worst), 'good');
}
