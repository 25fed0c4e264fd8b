import { useEffect, useRef, useState } from 'react';
import type { Address } from '../../lib/address/address.ts';
import { message } from '../../lib/language/message.ts';
import type { CardLine, PopupView } from '../../lib/overview/view-popup.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { CalendarIcon } from '../system/icons.tsx';
import { CopiedAddress } from './CopiedAddress.tsx';
import { CopyWays } from './CopyWays.tsx';
import type { PopupEvents } from './events.ts';
import { Section } from './Section.tsx';

/** How many addresses of a line are drawn before the rest is asked for. */
const SHOWN = 4;

interface AddressCardProps extends Pick<PopupEvents, 'onCopy' | 'onCalendar'> {
  readonly view: PopupView;
}

/** The platform's IP addresses as its guide shows them: current, pending with day and hour, copied in one press. */
export function AddressCard({ view, onCopy, onCalendar }: AddressCardProps) {
  const translate = useTranslate();
  const { card, addressesToCopy, notToCopy, platform } = view;
  if (!card) return null;
  const hasDates = card.lines.some(({ note }) => note !== null);
  const calendar = hasDates && (
    <button type="button" className="link calendar" data-testid="calendar" onClick={onCalendar}>
      <CalendarIcon />
      {translate(message('card_calendar'))}
    </button>
  );
  return (
    <Section title={translate(message('card_title', { platform }))} testId="addresses" aside={calendar}>
      <dl className="card-lines">
        {card.lines.map((line, at) => (
          <Line
            key={`${line.kind}${line.addresses[0]}`}
            line={line}
            isFirst={card.lines[at - 1]?.kind !== line.kind}
            mayCopy={card.mayCopy}
            onCopy={onCopy}
          />
        ))}
        {view.isSteady && (
          <div className="card-line" data-kind="pending">
            <dt>{translate(message('card_pending'))}</dt>
            <dd className="soft">{translate(message('card_nothing_pending'))}</dd>
          </div>
        )}
      </dl>
      <div className="copy-row">
        {addressesToCopy.length > 0 && <CopyWays all={addressesToCopy} fresh={card.fresh} onCopy={onCopy} />}
        {card.zone !== null && (
          <span className="zone">{translate(message('popup_times', { zone: card.zone }))}</span>
        )}
      </div>
      <p className="hint" data-testid={notToCopy ? 'not-to-copy' : undefined}>
        {notToCopy ? (
          <Say message={notToCopy} />
        ) : (
          translate(message('popup_copy_hint', { n: addressesToCopy.length }))
        )}
      </p>
    </Section>
  );
}

interface LineProps extends Pick<PopupEvents, 'onCopy'> {
  readonly line: CardLine;
  /** Whether it is the first line of its kind: the name of the kind is written once. */
  readonly isFirst: boolean;
  readonly mayCopy: boolean;
}

function Line({ line: { kind, addresses, note }, isFirst, mayCopy, onCopy }: LineProps) {
  const translate = useTranslate();
  const [isWhole, setIsWhole] = useState(false);
  const all = useRef<HTMLElement>(null);
  // The button "More" disappears when it is pressed: the first address that it showed takes the focus.
  useEffect(() => {
    if (isWhole) (all.current?.querySelectorAll('button')[SHOWN] ?? all.current)?.focus();
  }, [isWhole]);
  const shown: readonly Address[] = isWhole ? addresses : addresses.slice(0, SHOWN);
  const left = addresses.length - shown.length;
  return (
    <div className="card-line" data-kind={kind}>
      <dt>{isFirst && translate(message(`card_${kind}`))}</dt>
      <dd ref={all} tabIndex={isWhole ? -1 : undefined}>
        {shown.map((address) => (
          <CopiedAddress key={address} address={address} mayCopy={mayCopy} onCopy={onCopy} />
        ))}
        {left > 0 && (
          <button
            type="button"
            className="link"
            data-testid="more-addresses"
            onClick={() => setIsWhole(true)}
          >
            {translate(message('card_more', { n: left }))}
          </button>
        )}
        {note && (
          <span className="card-note">
            <Say message={note} />
          </span>
        )}
      </dd>
    </div>
  );
}
