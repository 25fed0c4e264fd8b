import { type ReactNode, useId } from 'react';
import type { Address } from '../../lib/address/address.ts';
import { firstAddresses } from '../../lib/assistant/first-lines.ts';
import type { ActionId, AddressLine, AssistantView } from '../../lib/assistant/view.ts';
import { message, type PlainId } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { DotIcon, MinusIcon, PlusIcon, QuestionIcon } from '../system/icons.tsx';
import { ActionButton } from './ActionButton.tsx';
import { FoldedList } from './FoldedList.tsx';

const signs: Readonly<Record<AddressLine['sign'], { icon: ReactNode; word: PlainId }>> = {
  add: { icon: <PlusIcon />, word: 'sign_add' },
  keep: { icon: <DotIcon />, word: 'sign_keep' },
  remove: { icon: <MinusIcon />, word: 'sign_remove' },
  unknown: { icon: <QuestionIcon />, word: 'whose_unknown' },
};

interface AddressLinesProps {
  readonly lines: readonly AddressLine[];
  readonly folded: AssistantView['folded'];
  readonly onAction: (id: ActionId, address?: Address) => void;
}

/** The addresses of the key and of the fill, each with its sign, whose it is, and the press that concerns it alone. */
export function AddressLines({ lines, folded, onAction }: AddressLinesProps) {
  return (
    <FoldedList
      lines={lines}
      first={folded === 'no' ? lines : firstAddresses(lines, folded)}
      keyOf={({ sign, text }) => `${sign}${text}`}
      draw={(line) => <Line line={line} onAction={onAction} />}
    />
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
