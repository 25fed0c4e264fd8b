import { useMemo } from 'react';
import { browser } from 'wxt/browser';
import { useTranslate } from '../../components/language/translation.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { popupView } from '../../lib/overview/popup.ts';
import type { Snapshot } from '../../lib/overview/snapshot.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';
import '../../components/popup/style.css';
import { UndoLine } from '../../components/system/UndoLine.tsx';
import { useFeedAsk } from '../surface/asking.ts';
import { copyToClipboard } from '../surface/clipboard.ts';
import { mountSurface } from '../surface/mount.tsx';
import { changeNotices } from '../surface/notices.ts';
import { useNow } from '../surface/now.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { askSnapshot, useSnapshot } from '../surface/snapshot.ts';
import { useUndo } from '../surface/undo.ts';
import { saveCalendar } from './calendar.ts';
import { bringToPage, reportPage } from './page.ts';
import { undoWords } from './undo-words.ts';

function PopupPage({ tabId, first }: { tabId: number | undefined; first: Promise<Snapshot> }) {
  const translate = useTranslate();
  const { known, refresh } = useSnapshot(tabId, first);
  const { asking, ask } = useFeedAsk(refresh);
  const { lastChange, say, change, undo } = useUndo(refresh);
  const now = useNow(20_000);
  const view = useMemo(() => (known.kind === 'known' ? popupView(known.snapshot, now) : null), [known, now]);
  if (known.kind !== 'known' || !view) return <Silence known={known} />;

  const press = async (pressed: PopupPress) => {
    if (pressed.kind === 'check-now') return ask();
    if (pressed.kind === 'show-keys') return document.querySelector('[data-testid="keys"]')?.scrollIntoView();
    if (pressed.kind === 'show-on-page' || pressed.kind === 'point-at-field') {
      const came = await bringToPage(tabId, pressed.kind === 'show-on-page' ? 'open-or-focus' : pressed.kind);
      // What keeps it away is said here.
      if (!came) return refresh();
    } else {
      const answer = pressed.kind === 'report-page' ? await reportPage(tabId) : await carryOut(pressed);
      if (answer !== 'went') {
        say(answer, undoWords(pressed, known.snapshot));
        return refresh();
      }
    }
    window.close();
  };

  return (
    <>
      <Popup
        view={view}
        exchanges={known.snapshot.exchanges}
        asking={asking}
        onPress={(pressed) => void press(pressed)}
        onLater={({ about, until }) => void change({ type: 'later', about, until })}
        onCopy={copyToClipboard}
        onCalendar={() => void saveCalendar(known.snapshot, translate)}
        onNotices={(on) => changeNotices(on, change, refresh)}
        onCheckAddresses={() =>
          void carryOut({ kind: 'open-url', url: browser.runtime.getURL('/check.html') }).then(() =>
            window.close(),
          )
        }
      />
      <div className="surface">
        <UndoLine lastChange={lastChange} onUndo={undo} />
      </div>
    </>
  );
}

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
// The answer comes while the page is being drawn for the first time.
const first = askSnapshot(tab?.id);
// That it failed is said once the page is drawn.
first.catch(() => undefined);
mountSurface('popup_title', <PopupPage tabId={tab?.id} first={first} />);
