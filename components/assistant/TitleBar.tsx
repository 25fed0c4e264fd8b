import type { ReactNode } from 'react';
import type { ActionId } from '../../lib/assistant/view.ts';
import { type Message, message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { CloseIcon, Mark, MinimiseIcon, MoveIcon } from '../system/icons.tsx';

interface TitleBarProps {
  readonly practice: boolean;
  readonly onAction: (id: ActionId) => void;
  readonly onMinimise: () => void;
}

/**
 * The title bar of the card: it is dragged by it, and its buttons move, fold and close it. Drawn first, last
 * in the tab order.
 */
export function TitleBar({ practice, onAction, onMinimise }: TitleBarProps) {
  const translate = useTranslate();
  return (
    <header className="bar handle">
      <Mark />
      <span className="name">{translate(message('assistant_name'))}</span>
      {practice && <span className="practice">{translate(message('practice_tag'))}</span>}
      <span className="push" />
      <Tool id="move" name={message('assistant_move')} onPress={() => onAction('move')}>
        <MoveIcon />
      </Tool>
      <Tool id="minimise" name={message('assistant_minimise')} onPress={onMinimise}>
        <MinimiseIcon />
      </Tool>
      <Tool id="dismiss" name={message('assistant_close')} onPress={() => onAction('dismiss')}>
        <CloseIcon />
      </Tool>
    </header>
  );
}

interface ToolProps {
  readonly id: string;
  readonly name: Message;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Tool({ id, name, onPress, children }: ToolProps) {
  const translate = useTranslate();
  const said = translate(name);
  return (
    <button
      type="button"
      className="icon-button"
      data-testid={id}
      aria-label={said}
      title={said}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
