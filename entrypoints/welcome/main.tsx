import { Welcome } from '../../components/welcome/Welcome.tsx';
import '../../components/welcome/style.css';
import { tell } from '../../lib/messages.ts';
import { mountSurface } from '../surface/mount.tsx';
import { ownContext } from '../surface/own.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { browserName, changeSite, choicesFor, feedHostToAskFor } from '../surface/sites.ts';
import { useSnapshot } from '../surface/snapshot.ts';

function WelcomePage() {
  const { known, refresh } = useSnapshot();
  if (known.kind !== 'known') return <Silence known={known} />;
  const { settings, grants, pinned, platform, build } = known.snapshot;
  const { own } = settings;
  return (
    <Welcome
      platform={platform.name}
      practice={build === 'practice'}
      mode={settings.mode}
      pinned={pinned}
      own={ownContext(known.snapshot)}
      choices={choicesFor(grants.hosts)}
      browser={browserName()}
      feedHost={feedHostToAskFor()}
      onMode={(mode) => void tell({ type: 'set-mode', mode }).then(refresh)}
      onSite={(host, wanted) => changeSite(host, wanted, grants.hosts.length === 0)}
      onPractice={() => void carryOut({ kind: 'practice' })}
      onAddOwn={(added) => void tell({ type: 'set-own', own: [...own, added] }).then(refresh)}
      onRemoveOwn={(address) =>
        void tell({ type: 'set-own', own: own.filter((kept) => kept.address !== address) }).then(refresh)
      }
    />
  );
}

mountSurface('welcome_title', <WelcomePage />);
