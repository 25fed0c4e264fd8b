import { type ReactNode, useId, useState } from 'react';
import type { Address } from '../../lib/address/index.ts';
import type { ActionId, AddressLine } from '../../lib/assistant/view.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { ChevronIcon, MinusIcon, PlusIcon, QuestionIcon, TickIcon } from '../system/icons.tsx';
import { ActionButton } from './ActionButton.tsx';

/** While the lines are folded, this many are shown. */
const SHOWN = 3;

const signs: Readonly<Record<AddressLine['sign'], { icon: ReactNode; word: string }>> = {
  add: { icon: <PlusIcon />, word: 'sign_add' },
  keep: { icon: <TickIcon />, word: 'sign_keep' },
  remove: { icon: <MinusIcon />, word: 'sign_remove' },
  unknown: { icon: <QuestionIcon />, word: 'sign_unknown' },
};

interface AddressLinesProps {
  readonly lines: readonly AddressLine[];
  readonly folded: boolean;
  readonly onAction: (id: ActionId, address?: Address) => void;
}

/** The addresses of the key and of the fill, each with its sign, whose it is, and the press that concerns it alone. */
export function AddressLines({ lines, folded, onAction }: AddressLinesProps) {
  const translate = useTranslate();
  const list = useId();
  const [open, setOpen] = useState(!folded);
  if (lines.length === 0) return null;
  const shown = open ? lines : lines.slice(0, SHOWN);
  const foldable = folded && lines.length > SHOWN;

  return (
    <div className="addresses">
      <ul id={list}>
        {shown.map((line) => (
          <Line key={`${line.sign}${line.text}`} line={line} onAction={onAction} />
        ))}
      </ul>
      {foldable && (
        <button
          type="button"
          className="link more"
          data-testid="more"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          {translate(
            open ? message('assistant_less') : message('assistant_more', { n: lines.length - SHOWN }),
          )}
          <ChevronIcon />
        </button>
      )}
    </div>
  );
}

function Line({ line, onAction }: { line: AddressLine; onAction: AddressLinesProps['onAction'] }) {
  const translate = useTranslate();
  const id = useId();
  const { icon, word } = signs[line.sign];
  return (
    <li className="line" data-sign={line.sign}>
      <span className="sign">
        {icon}
        <span className="hidden">{translate(message(word))}</span>
      </span>
      <span className="which">
        <bdi className="address" id={`${id}address`}>
          {line.text}
        </bdi>
        {line.note && (
          <span className="note">
            <Say message={line.note} />
          </span>
        )}
      </span>
      {line.action && (
        <ActionButton
          action={{ ...line.action, rank: 'quiet' }}
          onAction={onAction}
          id={`${id}press`}
          labelledBy={`${id}press ${id}address`}
        />
      )}
    </li>
  );
}
