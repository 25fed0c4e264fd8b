import type { Tone } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { ToneIcon } from './icons.tsx';

/** A tone as an outline of its own and as a word for those who do not see it. */
export function ToneMark({ tone, size = 16 }: { tone: Tone; size?: number }) {
  const translate = useTranslate();
  return (
    <span className="tone-mark" data-tone={tone}>
      <ToneIcon tone={tone} size={size} />
      <span className="hidden">{translate(message(`tone_${tone}`))}: </span>
    </span>
  );
}
