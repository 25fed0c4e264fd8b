import type { AuditReport } from '../../lib/audit/index.ts';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { Mark } from '../system/icons.tsx';
import { Source } from './Source.tsx';
import { Verdict } from './Verdict.tsx';

export interface CheckProps {
  readonly platform: string;
  readonly practice: boolean;
  /** The verdict on the text; null before there is any. */
  readonly report: AuditReport | null;
  /** The share of a long text that is read, 0 to 1; null when none is being read. */
  readonly progress: number | null;
  /** A text to judge; an empty one clears the verdict. */
  readonly onText: (text: string) => void;
  readonly onLeak: () => void;
}

/** Whose are the addresses in this text? A log, a CSV, an e-mail; it never leaves the machine. */
export function Check({ platform, practice, report, progress, onText, onLeak }: CheckProps) {
  const translate = useTranslate();
  return (
    <div className="surface sheet check">
      <main>
        <header className="sheet-head">
          <Mark size={36} />
          {practice && <span className="tag">{translate(message('practice_tag'))}</span>}
          <h1>{translate(message('check_title'))}</h1>
          <p className="lead">{translate(message('check_text', { platform }))}</p>
        </header>
        <Source onText={onText} />
        <div role="status" aria-busy={progress !== null}>
          {progress !== null && (
            <p className="reading">
              <progress value={progress} aria-label={translate(message('check_reading'))} />
              {translate(message('check_reading'))}
            </p>
          )}
          {progress === null && report && <Verdict report={report} onLeak={onLeak} />}
        </div>
      </main>
      <footer className="sheet-foot">
        <p>{translate(message('check_stays'))}</p>
      </footer>
    </div>
  );
}
