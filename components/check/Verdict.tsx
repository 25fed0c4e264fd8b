import { memo, useState } from 'react';
import type { AuditReport, AuditRow } from '../../lib/audit/index.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import { Read } from './Read.tsx';

/** So many addresses are drawn at once: ten thousand rows would hold the page. The worst come first. */
const PART = 50;

/** What is to be said of the text, and each address with whose it is. */
export function Verdict({ report, onLeak }: { report: AuditReport; onLeak: () => void }) {
  const translate = useTranslate();
  const [shown, setShown] = useState(PART);
  const [first, ...others] = report.sentences;
  const rows = report.rows.slice(0, shown);
  const left = report.rows.length - rows.length;
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
          {report.kind === 'uses' && report.tone === 'danger' && (
            <button type="button" className="button primary" data-testid="leak" onClick={onLeak}>
              {translate(message('check_leak'))}
            </button>
          )}
        </div>
      </header>
      <Read report={report} />
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
            <Part key={part[0]?.text} rows={part} />
          ))}
        </table>
      )}
      {left > 0 && (
        <button type="button" className="link" data-testid="more-rows" onClick={() => setShown(shown + PART)}>
          {translate(message('check_more', { n: Math.min(PART, left), left }))}
        </button>
      )}
    </section>
  );
}

function partsOf(rows: readonly AuditRow[]): AuditRow[][] {
  return Array.from({ length: Math.ceil(rows.length / PART) }, (_, at) =>
    rows.slice(at * PART, (at + 1) * PART),
  );
}

/** What was drawn is not drawn anew when more is asked for. */
const Part = memo(
  ({ rows }: { rows: readonly AuditRow[] }) => (
    <tbody>
      {rows.map((row) => (
        <Row key={`${row.called}${row.text}`} row={row} />
      ))}
    </tbody>
  ),
  (before, after) => before.rows.length === after.rows.length && before.rows[0] === after.rows[0],
);

function Row({ row }: { row: AuditRow }) {
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
