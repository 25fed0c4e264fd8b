import type { ExchangeId } from '../../lib/exchanges/all.ts';
import { message } from '../../lib/language/message.ts';
import type { LeakStep } from '../../lib/overview/stored.ts';
import type { LeakStepView, LeakView } from '../../lib/overview/view-leak.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';
import { Day } from '../language/Moments.tsx';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { type HelpFacts, HelpLinks } from '../system/HelpLinks.tsx';
import { Mark, TickIcon } from '../system/icons.tsx';

export interface LeakEvents {
  readonly onExchange: (exchange: ExchangeId) => void;
  readonly onPress: (press: PopupPress) => void;
  /** Opens the check of source addresses. */
  readonly onCheckAddresses: () => void;
  /** Ends the way through this leak; the next one starts anew. */
  readonly onEnd: () => void;
  /** The user says a step is done, or takes it back. */
  readonly onDone: (step: LeakStep, done: boolean) => void;
}

export interface LeakProps extends LeakEvents {
  readonly view: LeakView;
  readonly practice: boolean;
  readonly help: HelpFacts;
}

/** The steps after a leak: delete the key, make a new one, then find out who used the old one. */
export function Leak({ view, practice, help, onExchange, onEnd, ...events }: LeakProps) {
  const translate = useTranslate();
  return (
    <div className="surface sheet leak">
      <main>
        <header className="sheet-head">
          <Mark size={36} />
          {practice && <span className="tag">{translate(message('practice_tag'))}</span>}
          <h1>
            {view.label
              ? translate(message('leak_title_key', { label: view.label }))
              : translate(message('leak_title'))}
          </h1>
        </header>
        {view.choices.length > 0 && (
          <fieldset className="panel leak-choice">
            <legend className="strong">{translate(message('leak_which'))}</legend>
            <div className="row">
              {view.choices.map(({ exchange, name }) => (
                <button
                  key={exchange}
                  type="button"
                  className="chip"
                  aria-pressed={view.exchange === exchange}
                  data-testid={`exchange-${exchange}`}
                  onClick={() => onExchange(exchange)}
                >
                  {name}
                </button>
              ))}
            </div>
          </fieldset>
        )}
        <ol className="leak-steps">
          {view.steps.map((step, index) => (
            <LeakLine key={step.step} step={step} number={index + 1} {...events} />
          ))}
        </ol>
        {view.finished && (
          <div className="panel">
            <p>{translate(message('leak_finished'))}</p>
            <button type="button" className="button secondary" data-testid="leak-end" onClick={onEnd}>
              {translate(message('leak_end'))}
            </button>
          </div>
        )}
      </main>
      <footer className="sheet-foot">
        <p>
          <Say message={view.footnote} />
        </p>
        <HelpLinks {...help} />
      </footer>
    </div>
  );
}

interface LeakLineProps extends Omit<LeakEvents, 'onExchange' | 'onEnd'> {
  readonly step: LeakStepView;
  readonly number: number;
}

function LeakLine({ step, number, onPress, onDone, onCheckAddresses }: LeakLineProps) {
  const translate = useTranslate();
  const { title, detail, action, state, doneAt } = step;
  return (
    <li
      className="panel"
      data-at={state}
      data-step={step.step}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <h2>
        <span className="number" aria-hidden="true">
          {state === 'done' ? <TickIcon /> : number}
        </span>
        <Say message={title} />
      </h2>
      {detail.map((line) => (
        <p key={line.id} className="soft">
          <Say message={line} />
        </p>
      ))}
      <div className="row">
        {action && (
          <button
            type="button"
            className={`button ${state === 'now' ? 'primary' : 'secondary'}`}
            data-testid={`leak-${step.step}`}
            onClick={() => onPress(action.press)}
          >
            <Say message={action.label} />
          </button>
        )}
        {step.step === 'check' && (
          <button
            type="button"
            className={`button ${state === 'now' ? 'primary' : 'secondary'}`}
            data-testid="leak-check"
            onClick={onCheckAddresses}
          >
            {translate(message('check_title'))}
          </button>
        )}
        <label className="box">
          <input
            type="checkbox"
            data-testid={`done-${step.step}`}
            checked={state === 'done'}
            onChange={(event) => onDone(step.step, event.currentTarget.checked)}
          />
          <span>{translate(message('leak_done'))}</span>
          {doneAt !== null && (
            <span className="box-note">
              <Day at={doneAt} />
            </span>
          )}
        </label>
      </div>
    </li>
  );
}
