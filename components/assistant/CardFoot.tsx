import type { Address } from '../../lib/address/address.ts';
import type { Action, ActionId, AssistantView } from '../../lib/assistant/view.ts';
import { ActionButton } from './ActionButton.tsx';
import { Why } from './Why.tsx';

interface CardFootProps {
  readonly view: AssistantView;
  /** Whether "Why?" is unfolded. */
  readonly why: boolean;
  readonly onAction: (id: ActionId, address?: Address) => void;
}

/** The quiet presses, and what "Why?" unfolds with those that belong to it. */
export function CardFoot({ view, why, onAction }: CardFootProps) {
  const isDecided = view.state !== 'unrecognised' && view.state !== 'unsure';
  const isBehindWhy = ({ id }: Action) => id === 'quiet' || (id === 'report' && isDecided);
  const quiet = view.actions.filter((action) => action.rank === 'quiet' && !isBehindWhy(action));
  return (
    <>
      {quiet.length > 0 && (
        <footer className="foot">
          {quiet.map((action) => (
            <ActionButton
              key={`${action.id}${action.address ?? ''}`}
              action={action}
              onAction={onAction}
              {...(action.id === 'why' ? { expanded: why } : {})}
            />
          ))}
        </footer>
      )}
      {why && <Why view={view} presses={view.actions.filter(isBehindWhy)} onAction={onAction} />}
    </>
  );
}
