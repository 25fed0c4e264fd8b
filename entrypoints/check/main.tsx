import { useEffect, useState } from 'react';
import { Check } from '../../components/check/Check.tsx';
import '../../components/check/style.css';
import { auditReport, inSlices, type Tally, tallyText } from '../../lib/audit/index.ts';
import { mountSurface } from '../surface/mount.tsx';
import { useNow } from '../surface/now.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { useSnapshot } from '../surface/snapshot.ts';

/** Milliseconds of reading before the page may do something else. */
const SLICE = 12;

/** Counts a text a slice at a time; a newer text ends the reading of the one before. */
function useTally(text: string): { tally: Tally | null; progress: number | null } {
  const [tally, setTally] = useState<Tally | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  useEffect(() => {
    const reading = new AbortController();
    const { signal } = reading;
    const read = async () => {
      const counted = await inSlices(tallyText(text), {
        budgetMs: SLICE,
        clock: () => performance.now(),
        pause: () => new Promise((resume) => setTimeout(resume)),
        onProgress: setProgress,
        signal,
      });
      setTally(text === '' ? null : counted);
      setProgress(null);
    };
    read().catch((reason: unknown) => {
      if (!signal.aborted) throw reason;
    });
    return () => reading.abort();
  }, [text]);
  return { tally, progress };
}

function CheckPage() {
  const { known } = useSnapshot();
  const now = useNow(60_000);
  const [text, setText] = useState('');
  const { tally, progress } = useTally(text);
  if (known.kind !== 'known') return <Silence known={known} />;
  const { feed, settings, platform, build } = known.snapshot;
  return (
    <Check
      platform={platform.name}
      practice={build === 'practice'}
      report={tally && auditReport(tally, { list: feed.list, own: settings.own, now }, platform.name)}
      progress={progress}
      onText={setText}
      onLeak={() => void carryOut({ kind: 'open-leak', keyId: null })}
    />
  );
}

mountSurface('check_title', <CheckPage />);
