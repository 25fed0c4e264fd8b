import { Fragment, useMemo, useRef, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';

/** The file itself, to be read and searched. */
export function File({ text }: { readonly text: string }) {
  const translate = useTranslate();
  const [wanted, setWanted] = useState('');
  const place = useRef(-1);
  const box = useRef<HTMLPreElement>(null);
  const pieces = useMemo(() => piecesOf(text, wanted), [text, wanted]);
  const found = (pieces.length - 1) / 2;

  const next = () => {
    const marks = box.current?.querySelectorAll('mark') ?? [];
    if (marks.length === 0) return;
    place.current = (place.current + 1) % marks.length;
    marks[place.current]?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <>
      <form
        className="report-search"
        onSubmit={(event) => {
          event.preventDefault();
          next();
        }}
      >
        <input
          type="search"
          value={wanted}
          placeholder={translate(message('report_search'))}
          aria-label={translate(message('report_search'))}
          data-testid="search"
          onChange={(event) => {
            place.current = -1;
            setWanted(event.target.value);
          }}
        />
        <span role="status" className="soft" data-testid="found">
          {wanted.trim() !== '' && translate(message('report_found', { n: found }))}
        </span>
      </form>
      <pre
        ref={box}
        className="report-file"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled is reached by the keyboard
        tabIndex={0}
        dir="ltr"
        data-testid="text"
      >
        {pieces.map((piece, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
          <Fragment key={n}>{n % 2 === 1 ? <mark>{piece}</mark> : piece}</Fragment>
        ))}
      </pre>
    </>
  );
}

/** A text in pieces of which every second one is what was looked for, whatever its case. */
function piecesOf(text: string, wanted: string): readonly string[] {
  const word = wanted.trim();
  if (word === '') return [text];
  const safe = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.split(new RegExp(`(${safe})`, 'giu'));
}
