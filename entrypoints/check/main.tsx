import { useMemo, useState } from 'react';
import { CheckScreen } from '../../components/check/Check.tsx';
import { parseAddress } from '../../lib/address/address.ts';
import '../../components/check/style.css';
import type { LogInput } from '../../components/check/events.ts';
import { useVerdict } from '../../components/check/verdict.ts';
import { UndoLine } from '../../components/system/UndoLine.tsx';
import type { OwnAddress } from '../../lib/settings/settings.ts';
import { about } from '../surface/about.ts';
import { copyToClipboard } from '../surface/clipboard.ts';
import { mountSurface } from '../surface/mount.tsx';
import { useNow } from '../surface/now.ts';
import { carryOut } from '../surface/press.ts';
import { Silence } from '../surface/Silence.tsx';
import { useSnapshot } from '../surface/snapshot.ts';
import type { Change } from '../surface/store.ts';
import { useUndo } from '../surface/undo.ts';

function CheckPage() {
  const { known, refresh } = useSnapshot();
  const { lastChange, say, change, undo } = useUndo(refresh);
  const now = useNow(60_000);
  const [inputs, setInputs] = useState<readonly LogInput[]>([]);
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
    <>
      <CheckScreen
        platform={platform.name}
        practice={build === 'practice'}
        help={about()}
        judging={judging}
        onInputs={setInputs}
        onMine={(text, name) => void declare(text, name, known.snapshot.settings.own, change)}
        onCopy={copyToClipboard}
        onPrint={() => print()}
        onLeak={() =>
          void carryOut({ kind: 'open-leak', keyId: null }).then((answer) => {
            if (answer !== 'went') say(answer, null);
          })
        }
      />
      <div className="surface">
        <UndoLine lastChange={lastChange} onUndo={undo} />
      </div>
    </>
  );
}

/** Keeps an address as the user's own, under a name; once. */
async function declare(
  text: string,
  name: string,
  own: readonly OwnAddress[],
  change: Change,
): Promise<void> {
  const address = parseAddress(text);
  if (address && !own.some((known) => known.address === address))
    await change({ type: 'add-own', own: { name, address } });
}

mountSurface('check_title', <CheckPage />);
