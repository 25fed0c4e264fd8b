import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { type HelpFacts, HelpLinks } from '../system/HelpLinks.tsx';
import { Mark } from '../system/icons.tsx';
import type { CheckEvents } from './events.ts';
import { Failures } from './Failures.tsx';
import { SourceInput } from './Source.tsx';
import { LogVerdict } from './Verdict.tsx';
import type { Judging, Progress } from './verdict.ts';

export interface CheckProps extends CheckEvents {
  readonly platform: string;
  readonly practice: boolean;
  readonly help: HelpFacts;
  readonly judging: Judging;
}

/**
 * The check of logs, CSV files and e-mails: whose the addresses in them are. The texts never leave the
 * machine.
 */
export function CheckScreen({ platform, practice, help, judging, onInputs, ...events }: CheckProps) {
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
        <SourceInput onInputs={onInputs} />
        {progress !== null && <Reading progress={progress} onStop={stop} />}
        <div role="status" aria-busy={progress !== null}>
          {stopped && <p className="reading">{translate(message('check_stopped'))}</p>}
          {progress === null && <Failures failures={failures} />}
          {progress === null && report && report.tally.texts.length > 0 && (
            <LogVerdict report={report} {...events} />
          )}
        </div>
      </main>
      <footer className="sheet-foot">
        <p>{translate(message('check_stays'))}</p>
        <HelpLinks {...help} />
      </footer>
    </div>
  );
}

/** The progress of the reading, and the button that ends it. */
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
