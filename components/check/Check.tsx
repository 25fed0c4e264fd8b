import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { Mark } from '../system/icons.tsx';
import { Failures } from './Failures.tsx';
import { Source } from './Source.tsx';
import { Verdict } from './Verdict.tsx';
import type { Input, Judging, Progress } from './verdict.ts';

export interface CheckProps {
  readonly platform: string;
  readonly practice: boolean;
  readonly judging: Judging;
  /** Texts and files to judge; none clears the verdict. */
  readonly onInputs: (inputs: readonly Input[]) => void;
  readonly onLeak: () => void;
}

/** Whose are the addresses in these texts? Logs, CSV, e-mails; they never leave the machine. */
export function Check({ platform, practice, judging, onInputs, onLeak }: CheckProps) {
  const translate = useTranslate();
  const { report, failures, progress, stopped, stop } = judging;
  return (
    <div className="surface sheet check">
      <main>
        <header className="sheet-head">
          <Mark size={36} />
          {practice && <span className="tag">{translate(message('practice_tag'))}</span>}
          <h1>{translate(message('check_title'))}</h1>
          <p className="lead">{translate(message('check_text', { platform }))}</p>
        </header>
        <Source onInputs={onInputs} />
        {progress !== null && <Reading progress={progress} onStop={stop} />}
        <div role="status" aria-busy={progress !== null}>
          {stopped && <p className="reading">{translate(message('check_stopped'))}</p>}
          {progress === null && <Failures failures={failures} />}
          {progress === null && report && report.tally.texts.length > 0 && (
            <Verdict report={report} onLeak={onLeak} />
          )}
        </div>
      </main>
      <footer className="sheet-foot">
        <p>{translate(message('check_stays'))}</p>
      </footer>
    </div>
  );
}

/** How far the reading is, and how to end it. */
function Reading({ progress: { share, name }, onStop }: { progress: Progress; onStop: () => void }) {
  const translate = useTranslate();
  const said = name === null ? message('check_reading') : message('check_reading_file', { name });
  return (
    <div className="reading" data-testid="reading">
      <progress value={share} aria-label={translate(said)} />
      <span className="reading-name">{translate(said)}</span>
      <button type="button" className="button secondary" data-testid="stop" onClick={onStop}>
        {translate(message('check_stop'))}
      </button>
    </div>
  );
}
