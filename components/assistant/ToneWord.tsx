import { message } from '../../lib/language/message.ts';
import type { Tone } from '../../lib/schema/shown.ts';
import { useTranslate } from '../language/translation.tsx';

/** The tone as a word for screen readers. */
export function ToneWord({ tone }: { tone: Tone }) {
  const translate = useTranslate();
  return <span className="hidden">{translate(message(`tone_${tone}`))}: </span>;
}
