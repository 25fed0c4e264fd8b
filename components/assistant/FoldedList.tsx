import { Fragment, type ReactNode, useId, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { ChevronIcon } from '../system/icons.tsx';

interface FoldedListProps<Line> {
  readonly lines: readonly Line[];
  /** The lines that are drawn while the list is folded; all of them where it is not folded. */
  readonly first: readonly Line[];
  readonly keyOf: (line: Line) => string;
  readonly draw: (line: Line) => ReactNode;
}

/** A list of which the first lines are drawn, with the button that unfolds the rest. */
export function FoldedList<Line>({ lines, first, keyOf, draw }: FoldedListProps<Line>) {
  const translate = useTranslate();
  const list = useId();
  const [open, setOpen] = useState(false);
  if (lines.length === 0) return null;
  const left = lines.length - first.length;
  const closed = message(first.length === 0 ? 'assistant_all' : 'assistant_more', { n: left });
  return (
    <div className="addresses">
      <ul id={list}>
        {(open ? lines : first).map((line) => (
          <Fragment key={keyOf(line)}>{draw(line)}</Fragment>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className="link more"
          data-testid="more"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {translate(open ? message('assistant_less') : closed)}
          <ChevronIcon />
        </button>
      )}
    </div>
  );
}
