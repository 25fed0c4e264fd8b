import type { AssistantView } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { Mark, ToneIcon } from '../system/icons.tsx';

/**
 * The assistant on one line. While another field has the focus it unfolds at a press; while a modal of the page is in
 * front there is nothing to unfold.
 */
export function Pill({ view, onExpand }: { view: AssistantView; onExpand: () => void }) {
  const translate = useTranslate();
  const name = <span className="hidden">{translate(message('assistant_name'))}: </span>;
  const words = (
    <span className="pill-words">
      <Say message={view.pill} />
    </span>
  );
  if (view.waits)
    return (
      <p className="pill" data-testid="waits">
        <Mark size={16} />
        {name}
        {words}
      </p>
    );
  return (
    <button type="button" className="pill" data-testid="expand" aria-expanded={false} onClick={onExpand}>
      <ToneIcon tone={view.tone} />
      {name}
      {words}
    </button>
  );
}
