import type { Step } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { TickIcon } from '../system/icons.tsx';

/** The steps from the fill to a connected key, with the one that the user is at. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const translate = useTranslate();
  if (steps.length === 0) return null;
  return (
    <ol className="steps">
      {steps.map(({ text, at }, index) => (
        // Two steps may save: the window, and the form behind it.
        <li key={JSON.stringify(text)} data-at={at} aria-current={at === 'now' ? 'step' : undefined}>
          <span className="number" aria-hidden="true">
            {at === 'done' ? <TickIcon /> : index + 1}
          </span>
          <span>
            {at === 'done' && <span className="hidden">{translate(message('step_done'))}: </span>}
            <Say message={text} />
          </span>
        </li>
      ))}
    </ol>
  );
}
