import { browser } from 'wxt/browser';
import { QueueScreen } from '../../components/queue/Queue.tsx';
import { offersNotices } from '../../lib/overview/popup.ts';
import { markOpened, skip } from '../../lib/overview/queue.ts';
import { queueView } from '../../lib/overview/queue-view.ts';
import type { Queue as Run } from '../../lib/overview/stored.ts';
import '../../components/queue/style.css';
import { UndoLine } from '../../components/system/UndoLine.tsx';
import { about } from '../surface/about.ts';
import { mountSurface } from '../surface/mount.tsx';
import { changeNotices } from '../surface/notices.ts';
import { useNow } from '../surface/now.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { useSnapshot } from '../surface/snapshot.ts';
import { useUndo } from '../surface/undo.ts';

function QueuePage() {
  const { known, refresh } = useSnapshot();
  const { lastChange, change, undo } = useUndo(refresh);
  const now = useNow(5000);
  if (known.kind !== 'known') return <Silence known={known} />;
  const { snapshot } = known;
  const { queue } = snapshot;
  const keep = (next: Run | null) => change({ type: 'queue-change', queue: next });

  return (
    <>
      <QueueScreen
        view={queue && queueView(queue, snapshot, now)}
        practice={snapshot.build === 'practice'}
        help={about()}
        offersNotices={offersNotices(snapshot)}
        onNotices={(on) => changeNotices(on, change, refresh)}
        onOpen={({ keyId, open }) => {
          if (queue) void keep(markOpened(queue, keyId));
          if (open.press.kind === 'open-key') void carryOut(open.press);
        }}
        onSkip={(keyId) => queue && void keep(skip(queue, keyId))}
        onClose={() => void keep(null).then((answer) => (answer === 'stored' ? closeTab() : undefined))}
      />
      <div className="surface">
        <UndoLine lastChange={lastChange} onUndo={undo} />
      </div>
    </>
  );
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

mountSurface('queue_page', <QueuePage />);
