import { browser } from 'wxt/browser';
import { Options } from '../../components/options/Options.tsx';
import { listDetails, rememberedKeys } from '../../components/options/view.ts';
import '../../components/options/style.css';
import { tell } from '../../lib/messages.ts';
import { platform } from '../../lib/platform.ts';
import { useFeedAsk } from '../surface/asking.ts';
import { mountSurface } from '../surface/mount.tsx';
import { ownContext } from '../surface/own.ts';
import { Silence } from '../surface/Silence.tsx';
import { browserName, changeConnect, changeSite, choicesFor, feedHostToAskFor } from '../surface/sites.ts';
import { useSnapshot } from '../surface/snapshot.ts';

function OptionsPage() {
  const { known, refresh } = useSnapshot();
  const { asking, ask } = useFeedAsk(refresh);
  if (known.kind !== 'known') return <Silence known={known} />;
  const { settings, grants, feed, records, exchanges, build } = known.snapshot;
  const { own, mode, notices, fields, quietPages } = settings;
  const sources = platform.feed.urls.map((url) => new URL(url).host);
  const told = (said: Parameters<typeof tell>[0]) => void tell(said).then(refresh);

  const changeNotices = (on: boolean) => {
    told({ type: 'set-notices', on });
    if (on) void browser.permissions.request({ permissions: ['notifications'] }).then(refresh);
  };

  return (
    <Options
      view={{
        platform: platform.name,
        practice: build === 'practice',
        mode,
        choices: choicesFor(grants.hosts),
        own: ownContext(known.snapshot),
        notices: notices && grants.notices,
        connect: { host: new URL(platform.links.connect).hostname, granted: grants.connect },
        remembered: rememberedKeys(records, exchanges),
        fields,
        quietPages,
        list: listDetails(feed, sources),
      }}
      asking={asking}
      browser={browserName()}
      feedHost={feedHostToAskFor()}
      onMode={(chosen) => told({ type: 'set-mode', mode: chosen })}
      onSite={(host, wanted) => changeSite(host, wanted, grants.hosts.length === 0)}
      onAddOwn={(added) => told({ type: 'set-own', own: [...own, added] })}
      onRemoveOwn={(address) =>
        told({ type: 'set-own', own: own.filter((kept) => kept.address !== address) })
      }
      onNotices={changeNotices}
      onConnect={changeConnect}
      onForgetKey={(keyId) => told({ type: 'forget-key', keyId })}
      onForgetAll={() => told({ type: 'forget-all' })}
      onForgetField={({ host, path }) => told({ type: 'forget-field', host, path })}
      onForgetQuietPage={(page) => told({ type: 'forget-quiet-page', page })}
      onCheckNow={ask}
    />
  );
}

mountSurface('options_title', <OptionsPage />);
