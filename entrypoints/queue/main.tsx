import { browser } from 'wxt/browser';
import { Queue } from '../../components/queue/Queue.tsx';
import '../../components/queue/style.css';
import { tell } from '../../lib/messages.ts';
import { markOpened, queueView, type Queue as Run, skip } from '../../lib/overview/index.ts';
import { mountSurface } from '../surface/mount.tsx';
import { useNow } from '../surface/now.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { useSnapshot } from '../surface/snapshot.ts';

function QueuePage() {
  const { known, refresh } = useSnapshot();
  const now = useNow(1000);
  if (known.kind !== 'known') return <Silence known={known} />;
  const { snapshot } = known;
  const { queue } = snapshot;
  const change = (next: Run | null) => tell({ type: 'queue-change', queue: next }).then(refresh);

  return (
    <Queue
      view={queue && queueView(queue, snapshot, now)}
      practice={snapshot.build === 'practice'}
      onOpen={({ keyId, open }) => {
        if (queue) void change(markOpened(queue, keyId));
        if (open.press.kind === 'open-key') void carryOut(open.press);
      }}
      onSkip={(keyId) => queue && void change(skip(queue, keyId))}
      onClose={() => void change(null).then(closeTab)}
    />
  );
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

mountSurface('queue_page', <QueuePage />);
