import { type ReactNode, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { OwnAddresses } from '../own/OwnAddresses.tsx';
import { Mark, TickIcon } from '../system/icons.tsx';
import { SheetFoot } from '../system/SheetFoot.tsx';
import { Switch } from '../system/Switch.tsx';
import { Does } from './Does.tsx';
import { Modes } from './Modes.tsx';
import type { Door, WelcomeProps } from './props.ts';

/** The page after the install: what Keyfence does and does not, and the few things there are to choose. */
export function Welcome(props: WelcomeProps) {
  const translate = useTranslate();
  const { platform, pinned, mode, choices } = props;
  const granted = choices.some(({ sites }) => sites.some((site) => site.granted));
  // In the mode by click it acts from the start, but its icon must be pinned to be seen.
  const isSet = pinned !== false && (granted || (mode === 'click' && pinned === true));
  return (
    <div className="surface sheet welcome">
      <main>
        <header className="sheet-head">
          <Mark size={44} />
          {props.practice && <span className="tag">{translate(message('practice_tag'))}</span>}
          <h1>{translate(message('welcome_title', { platform }))}</h1>
          <Does platform={platform} />
        </header>
        <ol className="welcome-steps">
          <TryStep onPractice={props.onPractice} />
          <WelcomeStep title={message('welcome_when')} done={granted}>
            <Modes {...props} />
          </WelcomeStep>
          <NoticesStep {...props} />
          <WelcomeStep title={message('welcome_pin')} done={pinned === true}>
            <p className="soft">
              {translate(
                message(pinned ? 'welcome_pinned' : howToPin(props.browser), { browser: props.browser }),
              )}
            </p>
          </WelcomeStep>
          <WelcomeStep title={message('welcome_own')} done={props.own.own.length > 0}>
            <p className="soft">{translate(message('welcome_own_text'))}</p>
            <OwnAddresses context={props.own} onAdd={props.onAddOwn} onRemove={props.onRemoveOwn} />
          </WelcomeStep>
        </ol>
        {isSet && <AllSet doors={props.doors} granted={grantedOf(props)} />}
      </main>
      <SheetFoot about={props.about} />
    </div>
  );
}

/**
 * The step that opens the practice page. That it was opened is not stored: it is ticked as long as this page
 * is open.
 */
function TryStep({ onPractice }: Pick<WelcomeProps, 'onPractice'>) {
  const translate = useTranslate();
  const [tried, setTried] = useState(false);
  const open = () => {
    setTried(true);
    onPractice();
  };
  return (
    <WelcomeStep title={message('welcome_try')} done={tried}>
      <p className="soft">{translate(message('welcome_try_text'))}</p>
      <button type="button" className="button primary" data-testid="practice" onClick={open}>
        {translate(message('welcome_try_button'))}
      </button>
    </WelcomeStep>
  );
}

function NoticesStep({ notices, onNotices }: Pick<WelcomeProps, 'notices' | 'onNotices'>) {
  const translate = useTranslate();
  return (
    <WelcomeStep title={message('welcome_notices')} done={notices}>
      <Switch
        on={notices}
        label={translate(message('notices_offer'))}
        note={translate(message('notices_offer_note'))}
        onChange={onNotices}
        testId="notices-switch"
      />
    </WelcomeStep>
  );
}

interface WelcomeStepProps {
  readonly title: ReturnType<typeof message>;
  readonly done: boolean;
  readonly children: ReactNode;
}

/** One step under its title, ticked once it is done. */
function WelcomeStep({ title, done, children }: WelcomeStepProps) {
  const translate = useTranslate();
  return (
    <li data-done={done}>
      <h2>
        {translate(title)}
        {done && (
          <span className="step-done">
            <TickIcon />
            <span className="hidden">{translate(message('welcome_step_done'))}</span>
          </span>
        )}
      </h2>
      {children}
    </li>
  );
}

/** Firefox has a gear in the place of the pin. */
function howToPin(browser: WelcomeProps['browser']) {
  return browser === 'Firefox' ? 'welcome_pin_text_firefox' : 'welcome_pin_text';
}

/** On how many of the exchanges Keyfence acts by itself; on the others its icon has to be clicked. */
function grantedOf({ mode, choices }: Pick<WelcomeProps, 'mode' | 'choices'>): 'all' | 'some' | 'none' {
  const granted = choices.filter(({ sites }) => sites.some((site) => site.granted));
  if (mode === 'click' || granted.length === 0) return 'none';
  return granted.length === choices.length ? 'all' : 'some';
}

interface AllSetProps {
  readonly doors: readonly Door[];
  readonly granted: ReturnType<typeof grantedOf>;
}

/** The last part of the page: links to the exchanges' API pages. */
function AllSet({ doors, granted }: AllSetProps) {
  const translate = useTranslate();
  return (
    <section className="panel all-set" data-testid="all-set">
      <h2>{translate(message('welcome_set'))}</h2>
      <p className="soft">{translate(message('welcome_set_text', { granted }))}</p>
      <p className="row">
        {doors.map(({ name, url }) => (
          <a key={name} className="button secondary small" href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
        ))}
      </p>
    </section>
  );
}
