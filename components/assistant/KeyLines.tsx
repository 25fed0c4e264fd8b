import { firstKeys } from '../../lib/assistant/first-lines.ts';
import type { AssistantView, KeyLine } from '../../lib/assistant/view.ts';
import { Say } from '../language/Say.tsx';
import { ToneMark } from '../system/ToneMark.tsx';
import { FoldedList } from './FoldedList.tsx';

interface KeyLinesProps {
  readonly lines: readonly KeyLine[];
  readonly folded: AssistantView['folded'];
}

/** The keys that a page shows, each with its tone and what is the matter with it. */
export function KeyLines({ lines, folded }: KeyLinesProps) {
  return (
    <FoldedList
      lines={lines}
      first={folded === 'no' ? lines : firstKeys(lines)}
      keyOf={(line) => `${lines.indexOf(line)}`}
      draw={(line) => (
        <li className="line key-line" data-tone={line.tone}>
          <span className="sign">
            <ToneMark tone={line.tone} size={14} />
          </span>
          <span className="which">
            <bdi className="key-name">{line.name ?? '—'}</bdi>
            {line.notes.map((note) => (
              <span className="note" key={JSON.stringify(note)}>
                <Say message={note} />
              </span>
            ))}
          </span>
        </li>
      )}
    />
  );
}
