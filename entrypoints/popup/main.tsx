import { useMemo } from 'react';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/popup/Popup.tsx';
import '../../components/popup/style.css';
import { tell } from '../../lib/messages.ts';
import { type PopupPress, popupView } from '../../lib/overview/index.ts';
import { useFeedAsk } from '../surface/asking.ts';
import { copyText } from '../surface/clipboard.ts';
import { mountSurface } from '../surface/mount.tsx';
import { useNow } from '../surface/now.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { useSnapshot } from '../surface/snapshot.ts';
import { pointAtField, reportPage, showOnPage } from './page.ts';

function PopupPage({ tabId }: { tabId: number | undefined }) {
  const { known, refresh } = useSnapshot(tabId);
  const { asking, ask } = useFeedAsk(refresh);
  const now = useNow(20_000);
  const view = useMemo(() => (known.kind === 'known' ? popupView(known.snapshot, now) : null), [known, now]);
  if (known.kind !== 'known' || !view) return <Silence known={known} />;

  const press = async (pressed: PopupPress) => {
    if (pressed.kind === 'check-now') return ask();
    if (pressed.kind === 'show-keys') return document.querySelector('[data-testid="keys"]')?.scrollIntoView();
    if (pressed.kind === 'show-on-page') await showOnPage(tabId);
    else if (pressed.kind === 'point-at-field') await pointAtField(tabId);
    else if (pressed.kind === 'report-page') await reportPage(tabId);
    else if ((await carryOut(pressed)) === 'stayed') return refresh();
    window.close();
  };

  return (
    <Popup
      view={view}
      exchanges={known.snapshot.exchanges}
      asking={asking}
      onPress={(pressed) => void press(pressed)}
      onLater={({ about, until }) => void tell({ type: 'later', about, until }).then(refresh)}
      onCopy={copyText}
      onCheckAddresses={() =>
        void carryOut({ kind: 'open-url', url: browser.runtime.getURL('/check.html') }).then(() =>
          window.close(),
        )
      }
    />
  );
}

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
mountSurface('popup_title', <PopupPage tabId={tab?.id} />);
