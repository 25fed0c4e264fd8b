import { memo, useState } from 'react';
import type { AuditReport } from '../../lib/audit/report.ts';
import type { AuditRow } from '../../lib/audit/row.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { CopyButton } from '../system/CopyButton.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import type { CheckEvents } from './events.ts';
import { Mine } from './Mine.tsx';
import { ReadFiles } from './Read.tsx';
import { reportText } from './report-text.ts';

/** How many rows are drawn at a time, the worst first: ten thousand at once would block the page. */
const PART = 50;
/** The most rows that are printed; how many are left out stands below them. */
const PRINTED = 1_000;

interface VerdictProps extends Pick<CheckEvents, 'onLeak' | 'onMine' | 'onCopy' | 'onPrint'> {
  readonly report: AuditReport;
}

/** The verdict on a text: its sentences, and each address with its owner. */
export function LogVerdict({ report, onLeak, onMine, onCopy, onPrint }: VerdictProps) {
  const translate = useTranslate();
  const [shown, setShown] = useState(PART);
  const isLeak = report.kind === 'uses' && report.tone === 'danger';
  // The button says what to do about it.
  const [first, ...others] = report.sentences.filter(({ id }) => !isLeak || id !== 'audit_leaked');
  const rows = report.rows.slice(0, shown);
  const left = report.rows.length - rows.length;
  const print = () => {
    setShown(Math.max(shown, PRINTED));
    requestAnimationFrame(() => requestAnimationFrame(onPrint));
  };
  return (
    <section className="panel verdict-panel" data-tone={report.tone} data-testid="verdict">
      <header>
        <ToneMark tone={report.tone} size={20} />
        <div className="words">
          <h2>{first && <Say message={first} />}</h2>
          {others.map((sentence) => (
            <p key={`${sentence.id}${sentence.values?.address ?? ''}`} className="soft">
              <Say message={sentence} />
            </p>
          ))}
          {isLeak && (
            <button type="button" className="button primary" data-testid="leak" onClick={onLeak}>
              {translate(message('check_leak'))}
            </button>
          )}
        </div>
      </header>
      <ReadFiles report={report} />
      {rows.length > 0 && (
        <table>
          <caption className="hidden">{translate(message('check_table'))}</caption>
          <thead>
            <tr>
              <th scope="col">{translate(message('check_address'))}</th>
              <th scope="col">{translate(message('check_whose'))}</th>
              <th scope="col" className="count">
                {translate(message('check_count'))}
              </th>
            </tr>
          </thead>
          {partsOf(rows).map((part) => (
            <Part key={part[0]?.text} rows={part} onMine={onMine} />
          ))}
        </table>
      )}
      {left > 0 && (
        <button type="button" className="link" data-testid="more-rows" onClick={() => setShown(shown + PART)}>
          {translate(message('check_more', { n: Math.min(PART, left), left }))}
        </button>
      )}
      {rows.length > 0 && <ReportPresses report={report} onCopy={onCopy} onPrint={print} />}
    </section>
  );
}

/** The presses that copy or print the verdict. */
function ReportPresses({ report, onCopy, onPrint }: Pick<VerdictProps, 'report' | 'onCopy' | 'onPrint'>) {
  const translate = useTranslate();
  return (
    <div className="row report-presses">
      <CopyButton
        label={message('check_copy_report')}
        text={() => reportText(report, translate)}
        onCopy={onCopy}
        testId="copy-report"
      />
      <button type="button" className="button secondary small" data-testid="print" onClick={onPrint}>
        {translate(message('check_print'))}
      </button>
    </div>
  );
}

function partsOf(rows: readonly AuditRow[]): AuditRow[][] {
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_, at) =>
    rows.slice(at * PART, (at + 1) * PART),
  );
}

/** Some rows, which are not drawn again when more are asked for. */
const Part = memo(
  ({ rows, onMine }: { rows: readonly AuditRow[] } & Pick<CheckEvents, 'onMine'>) => (
    <tbody>
      {rows.map((row) => (
        <Row key={`${row.called}${row.text}`} row={row} onMine={onMine} />
      ))}
    </tbody>
  ),
  (before, after) => before.rows.length === after.rows.length && before.rows[0] === after.rows[0],
);

function Row({ row, onMine }: { row: AuditRow } & Pick<CheckEvents, 'onMine'>) {
  const translate = useTranslate();
  const { text, tone, note, count, when, late, unclear } = row;
  return (
    <tr data-tone={tone} data-whose={row.whose.kind}>
      <th scope="row">
        <ToneMark tone={tone} />
        <bdi className="address">{text}</bdi>
      </th>
      <td>
        <Say message={note} />
        {row.whose.kind === 'unknown' && <Mine address={text} onMine={onMine} />}
        {when && (
          <span className="when">
            <Say message={when} />
          </span>
        )}
        {late > 0 && <span className="late">{translate(message('check_late', { n: late }))}</span>}
        {unclear > 0 && (
          <span className="unclear">{translate(message('check_unclear', { n: unclear }))}</span>
        )}
      </td>
      <td className="count">{count}</td>
    </tr>
  );
}
