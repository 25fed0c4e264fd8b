import { browser } from 'wxt/browser';
import { Leak } from '../../components/leak/Leak.tsx';
import { leakView, startLeak } from '../../lib/overview/leak.ts';
import type { PopupPress } from '../../lib/overview/view-press.ts';
import '../../components/leak/style.css';
import { UndoLine } from '../../components/system/UndoLine.tsx';
import { about } from '../surface/about.ts';
import { mountSurface } from '../surface/mount.tsx';
import { useNow } from '../surface/now.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { useSnapshot } from '../surface/snapshot.ts';
import { useUndo } from '../surface/undo.ts';

function LeakPage() {
  const { known, refresh } = useSnapshot();
  const { lastChange, change, undo } = useUndo(refresh);
  const now = useNow(60_000);
  if (known.kind !== 'known') return <Silence known={known} />;
  const { snapshot } = known;
  const progress = snapshot.leak ?? startLeak(null, null, now);
  const open = (press: PopupPress) => press.kind === 'open-url' && void carryOut(press);

  return (
    <>
      <Leak
        view={leakView(progress, snapshot, now)}
        practice={snapshot.build === 'practice'}
        help={about()}
        onExchange={(exchange) => void change({ type: 'leak-start', exchange, keyId: progress.keyId })}
        onPress={open}
        onDone={(step, done) => void change({ type: 'leak-done', step, done })}
        onEnd={() => void change({ type: 'leak-end' })}
        onCheckAddresses={() => open({ kind: 'open-url', url: browser.runtime.getURL('/check.html') })}
      />
      <div className="surface">
        <UndoLine lastChange={lastChange} onUndo={undo} />
      </div>
    </>
  );
}

mountSurface('leak_title', <LeakPage />);
