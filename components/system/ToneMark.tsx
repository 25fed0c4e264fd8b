import { message } from '../../lib/language/message.ts';
import type { Tone } from '../../lib/schema/shown.ts';
import { useTranslate } from '../language/translation.tsx';
import { ToneIcon } from './icons.tsx';

/** A tone as an icon with its own outline, and as a word for screen readers. */
export function ToneMark({ tone, size = 16 }: { tone: Tone; size?: number }) {
  const translate = useTranslate();
  return (
    <span className="tone-mark" data-tone={tone}>
      <ToneIcon tone={tone} size={size} />
      <span className="hidden">{translate(message(`tone_${tone}`))}: </span>
    </span>
  );
}
