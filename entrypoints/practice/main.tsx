import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '../../components/language/translation.tsx';
import { Practice } from '../../components/practice/Practice.tsx';
import { prepareLexicon } from '../../lib/lexicon/stems.ts';
import '../../components/practice/style.css';
import { FIRST_KEYS } from '../../lib/practice/account.ts';
import { mountSurface } from '../surface/mount.tsx';
import { type PracticeAssistant, startPracticeAssistant } from './assistant.ts';

/** The practice exchange with the assistant on it. Starting over begins another visit of both. */
function PracticePage() {
  const translate = useTranslate();
  const [visit, setVisit] = useState(0);
  const assistant = useRef<PracticeAssistant | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new visit starts a new assistant
  useEffect(() => {
    const started = startPracticeAssistant(translate, document.documentElement.lang, FIRST_KEYS);
    assistant.current = started;
    return started.leave;
  }, [translate, visit]);
  return (
    <Practice
      key={visit}
      firstKeys={FIRST_KEYS}
      onStored={(keys) => assistant.current?.remember(keys)}
      onStartOver={() => setVisit(visit + 1)}
    />
  );
}

// The page's own assistant reads as soon as it is there.
await prepareLexicon();
mountSurface('practice_title', <PracticePage />);
