import { useState } from 'react';
import { Check } from '../../../../components/check/Check.tsx';
import '../../../../components/check/style.css';
import { type Input, useVerdict } from '../../../../components/check/verdict.ts';
import { Translated } from '../../../../components/language/translation.tsx';
import { createTranslate } from '../../../../lib/language/translate.ts';
import type { Snapshot } from '../../../../lib/overview/index.ts';
import { draw } from '../ready.tsx';
import { longestGap } from './gap.ts';

const { texts, snapshot: said } = window.given;
const { feed, platform }: Snapshot = JSON.parse(said);
const known = { list: feed.list, own: [], now: Date.now() };
const nothing = () => undefined;

/** The page of the check, as it is in the extension. */
function Page() {
  const [inputs, setInputs] = useState<readonly Input[]>([]);
  const judging = useVerdict(inputs, known, platform.name);
  return (
    <Check
      platform={platform.name}
      practice={false}
      judging={judging}
      onInputs={setInputs}
      onLeak={nothing}
    />
  );
}

window.longestGap = longestGap;
draw(
  <Translated translate={createTranslate((id) => texts[id]?.message ?? '', 'en-GB')}>
    <Page />
  </Translated>,
);
