import { useCallback, useEffect, useRef, useState } from 'react';
import { type Message, message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';

/** How long the line stands, in ms. */
const STANDS = 6_000;
/**
 * How long the line stands at most, also under the pointer or the focus: the background keeps the change not
 * much longer. In ms.
 */
const STANDS_HELD = 25_000;

/** The result of the last press that forgets or changes something; a new object for each press. */
export interface LastChange {
  readonly said: Message;
  /** Whether there is something to take back: not where it was not stored. */
  readonly isDone: boolean;
}

interface UndoLineProps {
  /** Null before the first one. */
  readonly lastChange: LastChange | null;
  readonly onUndo: () => void;
}

/**
 * The line about what was just forgotten or changed, with the button that takes it back; or that it was not
 * stored. It stays while its button is pointed at or has the focus; when it disappears with the focus in it,
 * its container takes the focus.
 */
export function UndoLine({ lastChange, onUndo }: UndoLineProps) {
  const translate = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState<LastChange | null>(null);
  const [held, setHeld] = useState(false);
  const end = useCallback(() => {
    if (place.current?.contains(document.activeElement)) place.current.focus();
    setHeld(false);
    setGone(lastChange);
  }, [lastChange]);
  useEffect(() => {
    const timer = setTimeout(end, STANDS_HELD);
    return () => clearTimeout(timer);
  }, [end]);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(end, STANDS);
    return () => clearTimeout(timer);
  }, [end, held]);
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {lastChange !== null && lastChange !== gone && (
        <div className="undo-line" data-testid="undo-line">
          <span className="words">
            <Say message={lastChange.said} />
          </span>
          {lastChange.isDone && (
            <button
              type="button"
              className="link"
              data-testid="undo"
              onPointerEnter={() => setHeld(true)}
              onPointerLeave={() => setHeld(false)}
              onFocus={() => setHeld(true)}
              onBlur={() => setHeld(false)}
              onClick={() => {
                end();
                onUndo();
              }}
            >
              {translate(message('action_undo'))}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
