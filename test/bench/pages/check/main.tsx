import { useState } from 'react';
import { CheckScreen } from '../../../../components/check/Check.tsx';
import type { Snapshot } from '../../../../lib/overview/snapshot.ts';
import '../../../../components/check/style.css';
import type { LogInput } from '../../../../components/check/events.ts';
import { useVerdict } from '../../../../components/check/verdict.ts';
import { Translated } from '../../../../components/language/translation.tsx';
import { createTranslate } from '../../../../lib/language/translate.ts';
import { draw } from '../ready.tsx';
import { longestGap } from './gap.ts';

const { texts, snapshot: said } = window.given;
const { feed, platform }: Snapshot = JSON.parse(said);
const known = { list: feed.list, own: [], now: Date.now() };
const nothing = () => undefined;

/** The page of the check, as it is in the extension. */
function Page() {
  const [inputs, setInputs] = useState<readonly LogInput[]>([]);
  const judging = useVerdict(inputs, known, platform.name);
  return (
    <CheckScreen
      platform={platform.name}
      practice={false}
      help={{ platform: platform.name, guide: platform.links.guide, support: platform.links.support }}
      judging={judging}
      onInputs={setInputs}
      onLeak={nothing}
      onMine={nothing}
      onCopy={async () => true}
      onPrint={nothing}
    />
  );
}

window.longestGap = longestGap;
draw(
  <Translated translate={createTranslate((id) => texts[id]?.message ?? '', 'en-GB')}>
    <Page />
  </Translated>,
);
