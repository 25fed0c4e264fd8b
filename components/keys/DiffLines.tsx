import { message } from '../../lib/language/message.ts';
import type { DiffLine } from '../../lib/overview/view-keys.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { MinusIcon, PlusIcon, QuestionIcon } from '../system/icons.tsx';

/** The sign of a difference, as in the card: to be added, to be removed, unknown. */
const signs = {
  missing: { icon: <PlusIcon />, word: 'sign_add' },
  retired: { icon: <MinusIcon />, word: 'sign_remove' },
  revoked: { icon: <MinusIcon />, word: 'sign_remove' },
  unknown: { icon: <QuestionIcon />, word: 'whose_unknown' },
  'new-unknown': { icon: <QuestionIcon />, word: 'whose_unknown' },
  'not-mine': { icon: <MinusIcon />, word: 'sign_remove' },
} as const;

interface DiffLinesProps {
  readonly lines: readonly DiffLine[];
  readonly onPress: (press: PopupPress) => void;
}

/** The differences between a key's list and the wanted one, address by address. */
export function DiffLines({ lines, onPress }: DiffLinesProps) {
  const translate = useTranslate();
  if (lines.length === 0) return null;
  return (
    <ul className="diff">
      {lines.map(({ address, kind, note, presses }) => (
        <li key={`${kind}${address}`} data-kind={kind}>
          <span className="sign">
            {signs[kind].icon}
            <span className="hidden">{translate(message(signs[kind].word))}</span>
          </span>
          <span className="which">
            <bdi className="address">{address}</bdi>
            <span className="note">
              <Say message={note} />
            </span>
            {presses.length > 0 && (
              <span className="answers">
                {presses.map(({ label, press }) => (
                  <button
                    key={label.id}
                    type="button"
                    className="link"
                    data-testid={press.kind}
                    aria-label={translate(
                      message('press_about', { press: translate(label), about: address }),
                    )}
                    onClick={() => onPress(press)}
                  >
                    <Say message={label} />
                  </button>
                ))}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
