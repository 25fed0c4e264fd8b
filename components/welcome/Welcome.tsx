import type { ReactNode } from 'react';
import type { Address } from '../../lib/address/index.ts';
import { message } from '../../lib/language/message.ts';
import type { OwnAddress, Settings } from '../../lib/settings/settings.ts';
import { useTranslate } from '../language/translation.tsx';
import type { OwnContext } from '../own/judge.ts';
import { OwnAddresses } from '../own/OwnAddresses.tsx';
import type { SiteChoicesProps } from '../sites/SiteChoices.tsx';
import { Mark } from '../system/icons.tsx';
import { Does } from './Does.tsx';
import { Modes } from './Modes.tsx';

export interface WelcomeProps extends SiteChoicesProps {
  readonly platform: string;
  readonly practice: boolean;
  readonly mode: Settings['mode'];
  /** Null where the browser does not say. */
  readonly pinned: boolean | null;
  readonly own: OwnContext;
  readonly onMode: (mode: Settings['mode']) => void;
  readonly onPractice: () => void;
  readonly onAddOwn: (own: OwnAddress) => void;
  readonly onRemoveOwn: (address: Address) => void;
}

/** The page after the install: what Keyfence does and does not, and the few things there are to choose. */
export function Welcome(props: WelcomeProps) {
  const translate = useTranslate();
  const { platform, pinned, own } = props;
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
          <WelcomeStep title={translate(message('welcome_try'))}>
            <p className="soft">{translate(message('welcome_try_text'))}</p>
            <button
              type="button"
              className="button primary"
              data-testid="practice"
              onClick={props.onPractice}
            >
              {translate(message('welcome_try_button'))}
            </button>
          </WelcomeStep>
          <WelcomeStep title={translate(message('welcome_when'))}>
            <Modes {...props} />
          </WelcomeStep>
          {pinned !== true && (
            <WelcomeStep title={translate(message('welcome_pin'))}>
              <p className="soft">{translate(message('welcome_pin_text', { browser: props.browser }))}</p>
            </WelcomeStep>
          )}
          <WelcomeStep title={translate(message('welcome_own'))}>
            <p className="soft">{translate(message('welcome_own_text'))}</p>
            <OwnAddresses context={own} onAdd={props.onAddOwn} onRemove={props.onRemoveOwn} />
          </WelcomeStep>
        </ol>
      </main>
      <footer className="sheet-foot">
        <p className="strong">{translate(message('welcome_never_asks'))}</p>
        <p>{translate(message('not_affiliated'))}</p>
      </footer>
    </div>
  );
}

function WelcomeStep({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <h2>{title}</h2>
      {children}
    </li>
  );
}
