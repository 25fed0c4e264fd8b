import { useState } from 'react';
import type { CardEvents } from '../../lib/assistant/drawing.ts';
import type { OwnBox } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

interface OwnBoxesProps {
  readonly boxes: readonly OwnBox[];
  readonly onChoice: CardEvents['onChoice'];
}

/**
 * The addresses the user declared as theirs, each a box: a fill adds the ticked ones. Those that have nothing to do with
 * this key are drawn only once the user asks for them: they are no business of this page.
 */
export function OwnBoxes({ boxes, onChoice }: OwnBoxesProps) {
  const translate = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  if (boxes.length === 0) return null;
  const drawn = boxes.filter(({ ticked }) => ticked || isOpen);
  const left = boxes.length - drawn.length;
  return (
    <fieldset className="own">
      <legend>{translate(message('assistant_own'))}</legend>
      {drawn.map(({ name, address, ticked }) => (
        <label key={`${name}${address}`} className="own-box">
          {/* React hears of a box by its click: no other event gets here. */}
          <input
            type="checkbox"
            data-testid="own"
            checked={ticked}
            onChange={(event) => onChoice('own', address, event.currentTarget.checked)}
          />
          <span className="own-name">{name}</span>
          <bdi className="address">{address}</bdi>
        </label>
      ))}
      {left > 0 && (
        <button type="button" className="link" data-testid="own-more" onClick={() => setIsOpen(true)}>
          {translate(message('assistant_own_more', { n: left }))}
        </button>
      )}
    </fieldset>
  );
}
