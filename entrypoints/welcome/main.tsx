import { Welcome } from '../../components/welcome/Welcome.tsx';
import '../../components/welcome/style.css';
import { UndoLine } from '../../components/system/UndoLine.tsx';
import { about } from '../surface/about.ts';
import { forgettingIn } from '../surface/forgetting.ts';
import { mountSurface } from '../surface/mount.tsx';
import { changeNotices } from '../surface/notices.ts';
import { ownContext } from '../surface/own.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { browserName, changeSite, choicesFor, feedHostToAskFor } from '../surface/sites.ts';
import { useSnapshot } from '../surface/snapshot.ts';
import { useUndo } from '../surface/undo.ts';

function WelcomePage() {
  const { known, refresh } = useSnapshot();
  const { lastChange, change, undo } = useUndo(refresh);
  if (known.kind !== 'known') return <Silence known={known} />;
  const { settings, grants, pinned, platform, build, exchanges } = known.snapshot;
  return (
    <>
      <Welcome
        platform={platform.name}
        practice={build === 'practice'}
        mode={settings.mode}
        pinned={pinned}
        notices={settings.notices && grants.notices}
        about={about()}
        doors={exchanges.map(({ name, apiPage }) => ({ name, url: apiPage }))}
        onNotices={(on) => changeNotices(on, change, refresh)}
        own={ownContext(known.snapshot)}
        choices={choicesFor(grants.hosts)}
        browser={browserName()}
        feedHost={feedHostToAskFor()}
        onMode={(mode) => void change({ type: 'set-mode', mode })}
        onSite={(host, wanted) => changeSite(host, wanted, grants.hosts.length === 0)}
        onPractice={() => void carryOut({ kind: 'practice' })}
        onAddOwn={(added) => void change({ type: 'add-own', own: added })}
        onRemoveOwn={forgettingIn(known.snapshot, (said, done) => void change(said, done)).onRemoveOwn}
      />
      <div className="surface">
        <UndoLine lastChange={lastChange} onUndo={undo} />
      </div>
    </>
  );
}

mountSurface('welcome_title', <WelcomePage />);
