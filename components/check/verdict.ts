import { useEffect, useState } from 'react';
import {
  type AuditReport,
  auditReport,
  breathe,
  inSlices,
  type Known,
  type Tally,
  tallyText,
} from '../../lib/audit/index.ts';

/** Milliseconds of work before the page may do something else: on a machine four times as slow it stays below 50. */
const SLICE = 6;

/** A verdict that is being made, or was. */
export interface Judging {
  /** Null before there is any. */
  readonly report: AuditReport | null;
  /** The share of the text that is read, 0 to 1; null when nothing is being read. */
  readonly progress: number | null;
}

/** Judges a text a slice at a time; a newer text, list or own address ends the work on the one before. */
export function useVerdict(text: string, known: Known | null, platform: string): Judging {
  const [tally, setTally] = useState<Tally | null>(null);
  const [report, setReport] = useState<AuditReport | null>(null);
  const [progress, setProgress] = useState<number | null>(null);

  useEffect(() => {
    setTally(null);
    setReport(null);
    setProgress(null);
    if (text !== '') return work(tallyText(text), setProgress, setTally);
  }, [text]);
  useEffect(() => {
    if (!tally || !known) return;
    return work(
      auditReport(tally, known, platform),
      () => undefined,
      (made) => {
        setReport(made);
        setProgress(null);
      },
    );
  }, [tally, known, platform]);

  return { report, progress };
}

/** Works in slices until it is done or given up. @returns what gives it up */
function work<Made>(
  steps: Generator<number, Made>,
  onProgress: (share: number) => void,
  onMade: (made: Made) => void,
): () => void {
  const running = new AbortController();
  const { signal } = running;
  const clock = () => performance.now();
  inSlices(steps, { budgetMs: SLICE, clock, pause: breathe, onProgress, signal }).then(
    (made) => {
      if (!signal.aborted) onMade(made);
    },
    (reason: unknown) => {
      if (!signal.aborted) throw reason;
    },
  );
  return () => running.abort();
}
