import { useId, useState } from 'react';
import type { Address } from '../../lib/address/address.ts';
import type { Action, ActionId, AssistantView } from '../../lib/assistant/view.ts';
import type { MessageId } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { ActionButton } from './ActionButton.tsx';
import { AddressLines } from './AddressLines.tsx';
import { CardFoot } from './CardFoot.tsx';
import { ChoiceBoxes } from './ChoiceBoxes.tsx';
import type { AssistantCardProps } from './card-props.ts';
import { KeyLines } from './KeyLines.tsx';
import { Notice } from './Notice.tsx';
import { OwnBoxes } from './OwnBoxes.tsx';
import { SaidFirst } from './SaidFirst.tsx';
import { Steps } from './Steps.tsx';
import { TitleBar } from './TitleBar.tsx';

interface CardProps extends AssistantCardProps {
  readonly onMinimise: () => void;
}

/** The results of a fill that failed, and the headlines that say the same. */
const FAILED: readonly MessageId[] = ['result_partly', 'result_refused'];
const SAY_FAILED: readonly MessageId[] = ['partly_title', 'refused_title', 'not_filled_title'];

function isSaid({ result, headline }: AssistantView): boolean {
  return result !== null && FAILED.includes(result.id) && SAY_FAILED.includes(headline.id);
}

/** The whole card. In the tab order the main press comes first and the bar with its tools last. */
export function Card({ view, onAction, onChoice, practice = false, notice = null, onMinimise }: CardProps) {
  const headline = useId();
  const [why, setWhy] = useState(false);
  const press = (id: ActionId, address?: Address) => {
    if (id === 'why') setWhy(!why);
    onAction(id, address);
  };
  return (
    <section className="card" aria-labelledby={headline} data-testid="card" tabIndex={-1}>
      <SaidFirst view={view} id={headline} />
      <MainPresses actions={view.actions} onAction={press} />
      <Offered offer={view.offer} onAction={press} />
      <div className="body">
        <Notice notice={notice} />
        {view.result && !isSaid(view) && (
          <p className="result" aria-hidden="true">
            <Say message={view.result} />
          </p>
        )}
        <Steps steps={view.steps} />
        <KeyLines lines={view.keys} folded={view.folded} />
        <AddressLines lines={view.addresses} folded={view.folded} onAction={press} />
        <OwnBoxes boxes={view.own} onChoice={onChoice} />
        <ChoiceBoxes boxes={view.boxes} onChoice={onChoice} />
      </div>
      <CardFoot view={view} why={why} onAction={press} />
      <TitleBar practice={practice} onAction={press} onMinimise={onMinimise} />
    </section>
  );
}

interface MainPressesProps {
  readonly actions: readonly Action[];
  readonly onAction: (id: ActionId, address?: Address) => void;
}

function MainPresses({ actions, onAction }: MainPressesProps) {
  const main = actions.filter(({ rank }) => rank !== 'quiet');
  if (main.length === 0) return null;
  return (
    <div className="main-actions press-bar">
      {main.map((action) => (
        <ActionButton key={`${action.id}${action.address ?? ''}`} action={action} onAction={onAction} />
      ))}
    </div>
  );
}

interface OfferedProps extends Pick<MainPressesProps, 'onAction'> {
  readonly offer: AssistantView['offer'];
}

/** What the user chose a moment ago, and the press that takes it back. */
function Offered({ offer, onAction }: OfferedProps) {
  if (!offer) return null;
  return (
    <div className="offer">
      <p role="status">
        <Say message={offer.said} />
      </p>
      <ActionButton action={offer.action} onAction={onAction} />
    </div>
  );
}
