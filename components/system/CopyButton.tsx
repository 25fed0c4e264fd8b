import { type Message, message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { useCopied } from './copied.ts';
import { TickIcon } from './icons.tsx';

interface CopyButtonProps {
  readonly label: Message;
  /** What is copied, or what makes it. */
  readonly text: string | (() => string);
  /** Puts the text on the clipboard; resolves to whether it is there. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly look?: string;
  readonly testId?: string;
}

/** Copies a text and says whether it worked. */
export function CopyButton({
  label,
  text,
  onCopy,
  look = 'button secondary small',
  testId = 'copy',
}: CopyButtonProps) {
  const translate = useTranslate();
  const { result, copy } = useCopied(onCopy);
  return (
    <>
      <button
        type="button"
        className={look}
        data-testid={testId}
        onClick={() => void copy(typeof text === 'string' ? text : text())}
      >
        {result === 'copied' && <TickIcon />}
        <Say message={result === 'none' ? label : message(`copy_${result}`)} />
      </button>
      <span className="hidden" role="status">
        {result !== 'none' && translate(message(`copy_${result}`))}
      </span>
    </>
  );
}
