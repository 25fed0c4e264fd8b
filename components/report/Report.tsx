import { useMemo, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { keptWords, MEANS, type PageReport, reportToJson, strike } from '../../lib/report/shown.ts';
import { useTranslate } from '../language/translation.tsx';
import { CopyButton } from '../system/CopyButton.tsx';
import { Mark } from '../system/icons.tsx';
import { Panel } from '../system/Panel.tsx';
import { File } from './File.tsx';
import { PagePicture } from './PagePicture.tsx';
import { ReportWords } from './Words.tsx';

export interface ReportProps {
  /** Null where none was asked for, or the page took no script. */
  readonly report: PageReport | null;
  readonly platform: string;
  /** Puts a text on the clipboard; resolves to whether it is there. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onSave: (name: string, text: string) => void;
  readonly onSupport: () => void;
}

/** The whole report before it goes anywhere: as a picture, as words to strike out, and as the file itself. */
export function Report({ report, ...props }: ReportProps) {
  const translate = useTranslate();
  return (
    <div className="surface sheet report">
      <main>
        <header className="sheet-head">
          <Mark size={36} />
          <h1>{translate(message(report ? 'report_title' : 'report_none_title'))}</h1>
        </header>
        {report ? (
          <Made {...props} report={report} />
        ) : (
          <p className="panel" data-testid="none">
            {translate(message('report_none'))}
          </p>
        )}
      </main>
      {report && (
        <footer className="sheet-foot">
          <p>{translate(message('report_stays'))}</p>
        </footer>
      )}
    </div>
  );
}

function Made({
  report,
  platform,
  onCopy,
  onSave,
  onSupport,
}: Omit<ReportProps, 'report'> & { readonly report: PageReport }) {
  const translate = useTranslate();
  const [struck, setStruck] = useState<ReadonlySet<string>>(new Set());
  const words = useMemo(() => keptWords(report), [report]);
  const shown = useMemo(() => strike(report, struck), [report, struck]);
  const text = useMemo(() => reportToJson(shown), [shown]);
  const toggle = (word: string) =>
    setStruck((before) => {
      const next = new Set(before);
      if (!next.delete(word)) next.add(word);
      return next;
    });
  const { exchange, host } = report.about;

  return (
    <>
      <p className="lead">{translate(message('report_lead', { platform, host }))}</p>
      <p className="lead soft">{translate(message('report_replaced'))}</p>
      {text.includes(MEANS) && <p className="lead soft">{translate(message('report_meant'))}</p>}
      <div className="report-sides">
        <Panel title={translate(message('report_picture'))} testId="picture">
          <PagePicture report={shown} />
        </Panel>
        <Panel title={translate(message('report_words', { n: words.length }))} testId="words">
          <ReportWords words={words} struck={struck} onToggle={toggle} />
        </Panel>
      </div>
      <Panel
        title={translate(message('report_file', { kb: Math.ceil(new Blob([text]).size / 1000) }))}
        testId="file"
      >
        <File text={text} />
      </Panel>
      <Presses
        text={text}
        onCopy={onCopy}
        onSave={() => onSave(`keyfence-report-${exchange}.json`, text)}
        onSupport={onSupport}
      />
    </>
  );
}

interface PressesProps extends Pick<ReportProps, 'onCopy' | 'onSupport'> {
  readonly text: string;
  readonly onSave: () => void;
}

function Presses({ text, onCopy, onSave, onSupport }: PressesProps) {
  const translate = useTranslate();
  return (
    <div className="report-presses">
      <CopyButton
        label={message('report_copy')}
        text={text}
        onCopy={onCopy}
        look="button primary"
        testId="copy"
      />
      <button type="button" className="button secondary" data-testid="save" onClick={onSave}>
        {translate(message('report_save'))}
      </button>
      <button type="button" className="button secondary" data-testid="support" onClick={onSupport}>
        {translate(message('report_support'))}
      </button>
    </div>
  );
}
