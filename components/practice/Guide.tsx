import { message } from '../../lib/language/message.ts';
import type { PracticeKey } from '../../lib/practice/account.ts';
import { useTranslate } from '../language/translation.tsx';
import { TickIcon } from '../system/icons.tsx';

interface GuideProps {
  readonly keys: readonly PracticeKey[];
  readonly firstKeys: readonly PracticeKey[];
}

/** What there is to try, one step for each key; ticked once the practice exchange has stored more than at the start. */
export function Guide({ keys, firstKeys }: GuideProps) {
  const translate = useTranslate();
  const [first, second] = keys.map(
    ({ addresses }, place) => addresses.length > (firstKeys[place]?.addresses.length ?? 0),
  );
  const steps = [
    { text: message('practice_guide_fill'), done: first },
    { text: message('practice_guide_save'), done: first },
    { text: message('practice_guide_next'), done: second },
  ];
  return (
    <aside className="practice-guide" aria-label={translate(message('practice_guide_title'))}>
      <h2>{translate(message('practice_guide_title'))}</h2>
      <ol>
        {steps.map(({ text, done }) => (
          <li key={text.id} data-done={done}>
            <span className="practice-mark" aria-hidden="true">
              {done && <TickIcon />}
            </span>
            <span>
              {translate(text)}
              {done && <span className="hidden"> {translate(message('practice_guide_done'))}</span>}
            </span>
          </li>
        ))}
      </ol>
    </aside>
  );
}
