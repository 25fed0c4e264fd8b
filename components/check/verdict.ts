import { useCallback, useEffect, useRef, useState } from 'react';
import type { TextReading } from '../../lib/audit/read.ts';
import type { AuditReport } from '../../lib/audit/report.ts';
import type { Slices } from '../../lib/audit/slices.ts';
import type { Tally } from '../../lib/audit/tally.ts';
import type { AuditFacts } from '../../lib/audit/whose.ts';
import type { FileFailure, LogInput } from './events.ts';

/** How long a slice of work may take, in ms: on a machine four times as slow it stays below 50. */
const SLICE = 6;

/** The share of a file after which the progress bar moves on, rather than with every slice. */
const SHOWN_STEP = 0.01;

/** Where the reading stands. */
export interface Progress {
  /** The share of all texts that is read, 0 to 1. */
  readonly share: number;
  /** The file that is being read; null for a pasted text. */
  readonly name: string | null;
}

/** The state of a verdict. */
export interface Judging {
  /** Null before there is any. */
  readonly report: AuditReport | null;
  readonly failures: readonly FileFailure[];
  /** Null when nothing is being read. */
  readonly progress: Progress | null;
  /** Whether the user ended the reading before there was a verdict. */
  readonly stopped: boolean;
  readonly stop: () => void;
}

interface Read {
  readonly tally: Tally;
  readonly failures: readonly FileFailure[];
}

/**
 * Judges texts and files a slice at a time; newer texts, another list or another own address end the work on
 * those before. The code that reads them is loaded with the first.
 */
export function useVerdict(inputs: readonly LogInput[], known: AuditFacts | null, platform: string): Judging {
  const [read, setRead] = useState<Read | null>(null);
  const [report, setReport] = useState<AuditReport | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [stopped, setStopped] = useState(false);
  const running = useRef<AbortController>(null);

  useEffect(() => {
    setRead(null);
    setReport(null);
    setProgress(null);
    setStopped(false);
    if (inputs.length === 0) return;
    return start(running, (signal) => readAll(inputs, signal, setProgress), setRead);
  }, [inputs]);
  useEffect(() => {
    if (!read || !known) return;
    return start(
      running,
      (signal) => judge(read.tally, known, platform, signal),
      (made) => {
        setReport(made);
        setProgress(null);
      },
    );
  }, [read, known, platform]);

  const stop = useCallback(() => {
    running.current?.abort();
    setProgress(null);
    setStopped(true);
  }, []);
  return { report, failures: read?.failures ?? NONE, progress, stopped, stop };
}

const NONE: readonly FileFailure[] = [];

/**
 * Starts a piece of work, and passes on its result unless it was given up.
 * @returns gives the work up
 */
function start<Made>(
  running: { current: AbortController | null },
  work: (signal: AbortSignal) => Promise<Made>,
  onMade: (made: Made) => void,
): () => void {
  const controller = new AbortController();
  running.current = controller;
  const { signal } = controller;
  work(signal).then(
    (made) => {
      if (!signal.aborted) onMade(made);
    },
    (reason: unknown) => {
      if (!signal.aborted) throw reason;
    },
  );
  return () => controller.abort();
}

async function readAll(
  inputs: readonly LogInput[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Read> {
  const { breathe, inSlices, readBytes, readText, tallyOf } = await loadAudit();
  const now = Date.now();
  const total = Math.max(
    1,
    inputs.reduce((sum, { content }) => sum + sizeOf(content), 0),
  );
  const readings: TextReading[] = [];
  const failures: FileFailure[] = [];
  let done = 0;
  for (const { name, content } of inputs) {
    onProgress({ share: done / total, name });
    const opened =
      typeof content === 'string'
        ? ({ kind: 'text', text: content } as const)
        : await readBytes(content, signal);
    const begun = done;
    const size = sizeOf(content);
    let shown = 0;
    const show = (share: number) => {
      if (share - shown < SHOWN_STEP) return;
      shown = share;
      onProgress({ share: (begun + share * size) / total, name });
    };
    if (opened.kind === 'none') failures.push({ name: name ?? '', why: opened.why });
    else
      readings.push(
        await inSlices(readText({ name, text: opened.text }, now), slices(signal, show, breathe)),
      );
    done += size;
  }
  return { tally: await inSlices(tallyOf(readings), slices(signal, nothing, breathe)), failures };
}

async function judge(
  tally: Tally,
  known: AuditFacts,
  platform: string,
  signal: AbortSignal,
): Promise<AuditReport> {
  const { auditReport, breathe, inSlices } = await loadAudit();
  return inSlices(auditReport(tally, known, platform), slices(signal, nothing, breathe));
}

/** What reads logs, with its libraries: loaded when there is something to read. */
function loadAudit() {
  return import('../../lib/audit/index.ts');
}

function slices(signal: AbortSignal, onProgress: (share: number) => void, pause: Slices['pause']): Slices {
  return { budgetMs: SLICE, clock: () => performance.now(), pause, onProgress, signal };
}

const nothing = () => undefined;

function sizeOf(content: string | Blob): number {
  return typeof content === 'string' ? content.length : content.size;
}
