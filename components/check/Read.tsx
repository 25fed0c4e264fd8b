import type { AuditReport } from '../../lib/audit/report.ts';
import type { TextRead } from '../../lib/audit/tally.ts';
import { message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { Fold } from '../system/Fold.tsx';

/** What was read for the verdict, and what could not be read. */
export function ReadFiles({ report }: { report: AuditReport }) {
  const { texts, unread } = report.tally;
  if (!report.read && unread === 0 && texts.length < 2) return null;
  return (
    <div className="read" data-testid="read">
      {report.read && (
        <p>
          <Say message={report.read} />
        </p>
      )}
      {unread > 0 && <NotRead texts={texts} n={unread} />}
      {texts.length > 1 && <Texts texts={texts} />}
    </div>
  );
}

/** Lines without a readable address: where they are and what stands there in its place, never the whole line. */
function NotRead({ texts, n }: { texts: readonly TextRead[]; n: number }) {
  const translate = useTranslate();
  const shown = texts.flatMap(({ name, unread }) => unread.map((one) => ({ ...one, name })));
  return (
    <Fold className="not-read" testId="not-read" summary={translate(message('check_unread', { n }))}>
      <ul>
        {shown.map(({ name, line, text }) => (
          <li key={`${name}:${line}:${text}`}>
            {texts.length > 1 && name !== null && <bdi>{name}</bdi>}
            <span>{translate(message('check_line', { line }))}</span>
            <code dir="ltr">{text}</code>
          </li>
        ))}
        {n > shown.length && <li>{translate(message('check_unread_more', { n: n - shown.length }))}</li>}
      </ul>
    </Fold>
  );
}

/** Each text by its name, with what it was taken for. */
function Texts({ texts: unnamed }: { texts: readonly TextRead[] }) {
  const translate = useTranslate();
  // Files may share a name, and keep their places.
  const texts = unnamed.map((text, at) => ({ ...text, id: `${at}:${text.name}` }));
  return (
    <ul className="texts" aria-label={translate(message('check_files'))}>
      {texts.map(({ id, name, kind, count, format }) => (
        <li key={id}>
          <bdi className="text-name">{name ?? translate(message('check_pasted_text'))}</bdi>
          <span className="soft">{translate(message(`check_format_${format}`))}</span>
          <span className="soft">{translate(message(`check_text_${kind}`, { n: count }))}</span>
        </li>
      ))}
    </ul>
  );
}
