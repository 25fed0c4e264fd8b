import { message } from '../../lib/language/message.ts';
import type { KeyRow } from '../../lib/overview/view-keys.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';
import { useTranslate } from '../language/translation.tsx';

interface RoleAnswerProps {
  readonly row: KeyRow;
  readonly onPress: (press: PopupPress) => void;
}

/** Yes or no to the question whether the platform uses this key. */
export function RoleAnswer({ row, onPress }: RoleAnswerProps) {
  const translate = useTranslate();
  return (
    <span className="role-answer">
      {row.presses.map(
        ({ label, press }) =>
          press.kind === 'set-role' && (
            <button
              key={press.role}
              type="button"
              className="chip"
              data-testid={`role-${press.role}`}
              aria-label={translate(message('press_about', { press: translate(label), about: row.label }))}
              onClick={() => onPress(press)}
            >
              {translate(message(press.role === 'ours' ? 'answer_yes' : 'answer_no'))}
            </button>
          ),
      )}
    </span>
  );
}
