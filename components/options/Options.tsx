import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { OwnAddresses } from '../own/OwnAddresses.tsx';
import type { SiteChoicesProps } from '../sites/SiteChoices.tsx';
import { Mark } from '../system/icons.tsx';
import { Panel } from '../system/Panel.tsx';
import { type FootFacts, SheetFoot } from '../system/SheetFoot.tsx';
import { Switch } from '../system/Switch.tsx';
import { type LastChange, UndoLine } from '../system/UndoLine.tsx';
import { Modes } from '../welcome/Modes.tsx';
import { CardPanel } from './CardPanel.tsx';
import type { OptionsEvents } from './events.ts';
import { type LanguageChoice, LanguagePanel } from './LanguagePanel.tsx';
import { ListPanel } from './ListPanel.tsx';
import { MemoryPanel } from './MemoryPanel.tsx';
import { type MoveEvents, MovePanel, type MoveState } from './MovePanel.tsx';
import { PagePanel } from './PagePanel.tsx';
import { ShortcutPanel } from './ShortcutPanel.tsx';
import type { OptionsView } from './view.ts';

export interface OptionsProps extends OptionsEvents, Pick<SiteChoicesProps, 'browser' | 'feedHost'> {
  readonly view: OptionsView;
  /** Whether the feed is being asked right now. */
  readonly asking: boolean;
  readonly about: FootFacts;
  readonly language: { readonly languages: readonly LanguageChoice[]; readonly chosen: string | null };
  readonly move: MoveEvents & { readonly state: MoveState };
  readonly lastChange: LastChange | null;
  /** The keys that show the assistant; empty where none is set. */
  readonly shortcut: string;
}

/** Everything that can be chosen, and everything that is remembered. */
export function Options({
  view,
  asking,
  about,
  language,
  move,
  lastChange,
  shortcut,
  browser,
  feedHost,
  ...events
}: OptionsProps) {
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
          <p className="soft">{translate(message('options_own_text'))}</p>
          <OwnAddresses context={view.own} onAdd={events.onAddOwn} onRemove={events.onRemoveOwn} />
        </Panel>
        <ConnectPanel connect={view.connect} onConnect={events.onConnect} />
        <Panel title={translate(message('options_notices'))} testId="notices">
          <Switch
            on={view.notices}
            label={translate(message('notices_offer'))}
            note={translate(message('options_notices_note'))}
            onChange={events.onNotices}
            testId="notices-switch"
          />
        </Panel>
        <MovePanel {...move} />
        <LanguagePanel {...language} onLanguage={events.onLanguage} />
        <ShortcutPanel shortcut={shortcut} onChangeShortcut={events.onChangeShortcut} />
        <CardPanel theme={view.cardTheme} onTheme={events.onCardTheme} />
        <MemoryPanel view={view} {...events} />
        <PagePanel view={view} {...events} />
        <ListPanel list={view.list} asking={asking} onCheckNow={events.onCheckNow} />
      </main>
      <SheetFoot about={about} />
      <UndoLine lastChange={lastChange} onUndo={events.onUndo} />
    </div>
  );
}

/** Whether Keyfence may ask the platform which keys work, and what that means. */
function ConnectPanel({
  connect,
  onConnect,
}: Pick<OptionsView, 'connect'> & Pick<OptionsEvents, 'onConnect'>) {
  const translate = useTranslate();
  const { host, granted } = connect;
  return (
    <Panel title={translate(message('options_connect'))} testId="connect">
      <Switch
        on={granted}
        label={translate(message('options_connect_label'))}
        note={translate(message('options_connect_note', { host, granted: granted ? 'yes' : 'no' }))}
        onChange={onConnect}
        testId="connect-switch"
      />
    </Panel>
  );
}
