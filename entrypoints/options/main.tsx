import { Options } from '../../components/options/Options.tsx';
import { listDetails, type OptionsView, rememberedKeys } from '../../components/options/view.ts';
import '../../components/options/style.css';
import { countKept } from '../../lib/keys/kept.ts';
import { ownNameOf } from '../../lib/language/languages.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import { platform } from '../../lib/platform/platform.ts';
import { about } from '../surface/about.ts';
import { useFeedAsk } from '../surface/asking.ts';
import { forgettingIn } from '../surface/forgetting.ts';
import { keepLanguage } from '../surface/language.ts';
import { mountSurface } from '../surface/mount.tsx';
import { changeNotices } from '../surface/notices.ts';
import { ownContext } from '../surface/own.ts';
import { Silence } from '../surface/Silence.tsx';
import { changeShortcut, useShortcut } from '../surface/shortcut.ts';
import { browserName, changeConnect, changeSite, choicesFor, feedHostToAskFor } from '../surface/sites.ts';
import { useSnapshot } from '../surface/snapshot.ts';
import { type Say, type Storing, store } from '../surface/store.ts';
import { useUndo } from '../surface/undo.ts';
import { useMove } from './move.ts';

const languages = __KEYFENCE_LANGUAGES__
  .map((folder) => ({ folder, name: ownNameOf(folder) }))
  .sort((a, b) => a.name.localeCompare(b.name));

/**
 * Stores the language for the background and for our pages, and reloads this one in it; does nothing more
 * where it was not stored.
 */
async function changeLanguage(language: string | null, say: Say): Promise<void> {
  const answer = await store({ type: 'set-language', language });
  if (answer !== 'stored') return say(answer, null);
  keepLanguage(language);
  location.reload();
}

/** The view of the options: what they show of a snapshot. */
function viewOf(snapshot: Snapshot): OptionsView {
  const { settings, grants, feed, records, exchanges, build } = snapshot;
  const { mode, notices, cardTheme, fields, quietPages } = settings;
  const sources = platform.feed.urls.map((url) => new URL(url).host);
  return {
    platform: platform.name,
    practice: build === 'practice',
    mode,
    choices: choicesFor(grants.hosts),
    own: ownContext(snapshot),
    notices: notices && grants.notices,
    cardTheme,
    connect: { host: new URL(platform.links.connect).hostname, granted: grants.connect },
    remembered: rememberedKeys(records, exchanges),
    kept: countKept(records, Date.now()),
    fields,
    quietPages,
    list: listDetails(feed, sources),
  };
}

function OptionsPage() {
  const keys = useShortcut();
  const { known, refresh } = useSnapshot();
  const { asking, ask } = useFeedAsk(refresh);
  const { lastChange, say, change, undo } = useUndo(refresh);
  const move = useMove(known.kind === 'known' ? known.snapshot : null, async (answer) => {
    await refresh();
    // Where it was not taken, its own panel says so.
    if (answer === 'stored') say(answer, null, 'import');
  });
  if (known.kind !== 'known') return <Silence known={known} />;
  const { settings, grants } = known.snapshot;
  const told = (said: Storing) => void change(said);

  return (
    <Options
      view={viewOf(known.snapshot)}
      asking={asking}
      browser={browserName()}
      feedHost={feedHostToAskFor()}
      onMode={(chosen) => told({ type: 'set-mode', mode: chosen })}
      onSite={(host, wanted) => changeSite(host, wanted, grants.hosts.length === 0)}
      onAddOwn={(added) => told({ type: 'add-own', own: added })}
      {...forgettingIn(known.snapshot, (said, done) => void change(said, done))}
      onNotices={(on) => changeNotices(on, change, refresh)}
      about={about()}
      shortcut={keys}
      language={{ languages, chosen: settings.language }}
      onLanguage={(language) => void changeLanguage(language, say)}
      onChangeShortcut={changeShortcut}
      onCardTheme={(theme) => told({ type: 'set-card-theme', theme })}
      onConnect={changeConnect}
      onForgetLists={() => told({ type: 'forget-lists' })}
      onForgetAll={() => told({ type: 'forget-all' })}
      onCheckNow={ask}
      move={move}
      lastChange={lastChange}
      onUndo={undo}
    />
  );
}

mountSurface('options_title', <OptionsPage />);
