import type { AssistantView } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { ToneIcon } from '../system/icons.tsx';

/** The assistant on one line: it stands back while a verification is up, and unfolds at a press. */
export function Pill({ view, onExpand }: { view: AssistantView; onExpand: () => void }) {
  const translate = useTranslate();
  return (
    <button type="button" className="pill" data-testid="expand" aria-expanded={false} onClick={onExpand}>
      <ToneIcon tone={view.tone} />
      <span className="hidden">{translate(message('assistant_name'))}: </span>
      <Say message={view.pill} />
    </button>
  );
}
