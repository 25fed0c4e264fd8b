import type { Address } from '../../lib/address/index.ts';
import { message } from '../../lib/language/message.ts';
import type { FieldChoice, OwnAddress, Settings } from '../../lib/settings/settings.ts';
import { useTranslate } from '../language/translation.tsx';
import { OwnAddresses } from '../own/OwnAddresses.tsx';
import type { SiteChoicesProps } from '../sites/SiteChoices.tsx';
import { Mark } from '../system/icons.tsx';
import { Panel } from '../system/Panel.tsx';
import { Switch } from '../system/Switch.tsx';
import { Modes } from '../welcome/Modes.tsx';
import { ListPanel } from './ListPanel.tsx';
import { MemoryPanel } from './MemoryPanel.tsx';
import { PagePanel } from './PagePanel.tsx';
import type { OptionsView } from './view.ts';

export interface OptionsEvents extends Pick<SiteChoicesProps, 'onSite'> {
  readonly onMode: (mode: Settings['mode']) => void;
  readonly onAddOwn: (own: OwnAddress) => void;
  readonly onRemoveOwn: (address: Address) => void;
  /** Called in the click itself: the browser asks for the permission only then. */
  readonly onNotices: (on: boolean) => void;
  /** Called in the click itself, too. */
  readonly onConnect: (on: boolean) => void;
  readonly onForgetKey: (keyId: string) => void;
  readonly onForgetAll: () => void;
  readonly onForgetField: (field: FieldChoice) => void;
  readonly onForgetQuietPage: (page: string) => void;
  readonly onCheckNow: () => void;
}

export interface OptionsProps extends OptionsEvents, Pick<SiteChoicesProps, 'browser' | 'feedHost'> {
  readonly view: OptionsView;
  /** Whether the feed is being asked right now. */
  readonly asking: boolean;
}

/** Everything that can be chosen, and everything that is remembered. */
export function Options({ view, asking, browser, feedHost, ...events }: OptionsProps) {
  const translate = useTranslate();
  return (
    <div className="surface sheet options">
      <main>
        <header className="sheet-head">
          <Mark size={36} />
          {view.practice && <span className="tag">{translate(message('practice_tag'))}</span>}
          <h1>{translate(message('options_title'))}</h1>
        </header>
        <Panel title={translate(message('options_exchanges'))} testId="exchanges">
          <Modes mode={view.mode} choices={view.choices} browser={browser} feedHost={feedHost} {...events} />
        </Panel>
        <Panel title={translate(message('options_own'))} testId="own">
          <p className="soft">{translate(message('welcome_own_text'))}</p>
          <OwnAddresses context={view.own} onAdd={events.onAddOwn} onRemove={events.onRemoveOwn} />
        </Panel>
        <Panel title={translate(message('options_connect'))} testId="connect">
          <Switch
            on={view.connect.granted}
            label={translate(message('options_connect_label'))}
            note={translate(message('options_connect_note', { host: view.connect.host }))}
            onChange={events.onConnect}
            testId="connect-switch"
          />
        </Panel>
        <Panel title={translate(message('options_notices'))} testId="notices">
          <Switch
            on={view.notices}
            label={translate(message('options_notices_label'))}
            note={translate(message('options_notices_note'))}
            onChange={events.onNotices}
            testId="notices-switch"
          />
        </Panel>
        <MemoryPanel view={view} {...events} />
        <PagePanel view={view} {...events} />
        <ListPanel list={view.list} asking={asking} onCheckNow={events.onCheckNow} />
      </main>
      <footer className="sheet-foot">
        <p className="strong">{translate(message('welcome_never_asks'))}</p>
        <p>{translate(message('not_affiliated'))}</p>
        <p>
          <a href="/LICENSES.txt">{translate(message('options_licences'))}</a>
        </p>
      </footer>
    </div>
  );
}
