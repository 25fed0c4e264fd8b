import { useId, useRef, useState } from 'react';
import type { Address } from '../../lib/address/address.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { useCopied } from '../system/copied.ts';
import { ChevronIcon, TickIcon } from '../system/icons.tsx';
import type { PopupEvents } from './events.ts';

interface CopyWaysProps extends Pick<PopupEvents, 'onCopy'> {
  readonly all: readonly Address[];
  /** The addresses that are still pending. */
  readonly fresh: readonly Address[];
}

/** All addresses in one press, as most exchanges take them; other ways unfold beneath. */
export function CopyWays({ all, fresh, onCopy }: CopyWaysProps) {
  const translate = useTranslate();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const copyAll = useRef<HTMLButtonElement>(null);
  const { result, copy } = useCopied(onCopy);
  const copied = result === 'copied';
  const label = result === 'none' ? message('card_copy', { n: all.length }) : message(`copy_${result}`);
  return (
    <div className="copy-ways">
      <span className="split">
        <button
          ref={copyAll}
          type="button"
          className="button secondary small"
          data-testid="copy-all"
          onClick={() => void copy(all.join(','))}
        >
          {copied && <TickIcon />}
          <Say message={label} />
        </button>
        <button
          type="button"
          className="button secondary small split-more"
          data-testid="copy-ways"
          aria-expanded={isOpen}
          aria-controls={`${id}ways`}
          aria-label={translate(message('card_copy_ways'))}
          title={translate(message('card_copy_ways'))}
          onClick={() => setIsOpen(!isOpen)}
        >
          <ChevronIcon />
        </button>
      </span>
      <span className="hidden" role="status">
        {result !== 'none' && translate(label)}
      </span>
      <ul id={`${id}ways`} className="ways" hidden={!isOpen}>
        {isOpen && (
          <OtherWays
            all={all}
            fresh={fresh}
            onWay={(text) => {
              // The pressed button disappears: the one that shows the result takes the focus.
              copyAll.current?.focus();
              setIsOpen(false);
              void copy(text);
            }}
          />
        )}
      </ul>
    </div>
  );
}

/** The other ways, each in a line. */
function OtherWays({ all, fresh, onWay }: Omit<CopyWaysProps, 'onCopy'> & { onWay: (text: string) => void }) {
  const ways = [
    { id: 'lines', label: message('card_copy_lines'), text: all.join('\n') },
    { id: 'blanks', label: message('card_copy_blanks'), text: all.join(' ') },
    ...(fresh.length > 0
      ? [{ id: 'new', label: message('card_copy_new', { n: fresh.length }), text: fresh.join(',') }]
      : []),
  ];
  return ways.map(({ id, label, text }) => (
    <li key={id}>
      <button type="button" className="link" data-testid={`copy-${id}`} onClick={() => onWay(text)}>
        <Say message={label} />
      </button>
    </li>
  ));
}
