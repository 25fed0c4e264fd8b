import { message } from '../../lib/language/message.ts';
import type { KeyRow, PopupPress } from '../../lib/overview/index.ts';
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
              aria-label={`${translate(label)}: ${row.label}`}
              onClick={() => onPress(press)}
            >
              {translate(message(press.role === 'ours' ? 'answer_yes' : 'answer_no'))}
            </button>
          ),
      )}
    </span>
  );
}
