import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

/**
 * A notice of the card about its buttons. `early`: a press came too soon. `covered`: something of the page
 * lies over it or dims it.
 */
export type CardNotice = 'early' | 'covered';

/** Why a press did not count, or would not. */
export function Notice({ notice }: { notice: CardNotice | null }) {
  const translate = useTranslate();
  const said =
    notice && translate(message(notice === 'early' ? 'assistant_press_again' : 'assistant_covered'));
  return (
    <p
      className="notice"
      role="status"
      data-testid="notice"
      hidden={notice === null}
      title={said ?? undefined}
    >
      {said}
    </p>
  );
}
