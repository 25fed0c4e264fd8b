import { useMemo, useState } from 'react';
import { Check } from '../../components/check/Check.tsx';
import '../../components/check/style.css';
import { type Input, useVerdict } from '../../components/check/verdict.ts';
import { mountSurface } from '../surface/mount.tsx';
import { useNow } from '../surface/now.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { useSnapshot } from '../surface/snapshot.ts';

function CheckPage() {
  const { known } = useSnapshot();
  const now = useNow(60_000);
  const [inputs, setInputs] = useState<readonly Input[]>([]);
  const snapshot = known.kind === 'known' ? known.snapshot : null;
  const list = snapshot?.feed.list ?? null;
  const own = JSON.stringify(snapshot?.settings.own ?? []);
  const version = list?.version ?? null;
  // A snapshot is new with each thing that is stored; the verdict follows from the list, the own addresses and the time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is the same as long as its version is
  const against = useMemo(
    () => (snapshot ? { list, own: snapshot.settings.own, now } : null),
    [snapshot === null, version, own, now],
  );
  const judging = useVerdict(inputs, against, snapshot?.platform.name ?? '');
  if (known.kind !== 'known') return <Silence known={known} />;
  const { platform, build } = known.snapshot;
  return (
    <Check
      platform={platform.name}
      practice={build === 'practice'}
      judging={judging}
      onInputs={setInputs}
      onLeak={() => void carryOut({ kind: 'open-leak', keyId: null })}
    />
  );
}

mountSurface('check_title', <CheckPage />);
