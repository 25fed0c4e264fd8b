import { useRef } from 'react';
import { type Message, message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';

interface ConfirmedButtonProps {
  readonly label: Message;
  /** What is lost, said before it is. */
  readonly warning: Message;
  readonly onConfirm: () => void;
  readonly testId: string;
}

/** A button for what cannot be taken back: it names what is lost and is pressed a second time. */
export function ConfirmedButton({ label, warning, onConfirm, testId }: ConfirmedButtonProps) {
  const translate = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        className="button secondary"
        data-testid={testId}
        onClick={() => dialog.current?.showModal()}
      >
        <Say message={label} />
      </button>
      <dialog ref={dialog} className="dialog" aria-label={translate(label)}>
        <form method="dialog">
          <p>
            <Say message={warning} />
          </p>
          <div className="row">
            <button
              type="submit"
              className="button primary"
              data-testid={`${testId}-confirm`}
              onClick={onConfirm}
            >
              <Say message={label} />
            </button>
            <button type="submit" className="button secondary">
              {translate(message('cancel'))}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
