import type { Address } from '../../lib/address/address.ts';
import type { Action, ActionId } from '../../lib/assistant/view.ts';
import { Say } from '../language/Say.tsx';

interface ActionButtonProps {
  readonly action: Action;
  readonly onAction: (id: ActionId, address?: Address) => void;
  /** For a button that unfolds something: whether it is unfolded. */
  readonly expanded?: boolean;
  /** The ids of the elements that name the button, where its label alone is ambiguous. */
  readonly labelledBy?: string;
  readonly id?: string;
}

/** The button of one action of the assistant. */
export function ActionButton({ action, onAction, expanded, labelledBy, id }: ActionButtonProps) {
  const look = action.rank === 'quiet' ? 'link' : `button ${action.rank}`;
  return (
    <button
      type="button"
      id={id}
      className={look}
      data-testid={action.id}
      aria-expanded={expanded}
      aria-labelledby={labelledBy}
      disabled={action.disabled}
      onClick={() => onAction(action.id, action.address)}
    >
      <Say message={action.label} />
    </button>
  );
}
