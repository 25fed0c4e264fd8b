import type { AuditReport } from '../../lib/audit/report.ts';
import type { AuditRow } from '../../lib/audit/row.ts';
import { type Message, message, type Translate } from '../../lib/language/message.ts';

/**
 * The verdict as plain text, for a ticket or a mail: what is said of it, then each address with whose it is and how
 * often it occurs, the worst first, between tabs.
 */
export function reportText({ sentences, read, rows }: AuditReport, translate: Translate): string {
  const said = [...sentences, ...(read ? [read] : [])].map(translate);
  const head = (['check_address', 'check_whose', 'check_count'] as const).map((id) => translate(message(id)));
  return `${[...said, '', head.join('\t'), ...rows.map((row) => lineOf(row, translate))].join('\n')}\n`;
}

function lineOf({ text, note, when, late, unclear, count }: AuditRow, translate: Translate): string {
  const notes: (Message | null)[] = [
    note,
    when,
    late > 0 ? message('check_late', { n: late }) : null,
    unclear > 0 ? message('check_unclear', { n: unclear }) : null,
  ];
  const words = notes.flatMap((one) => (one ? [translate(one)] : []));
  return [text, words.join('; '), `${count}`].join('\t');
}
