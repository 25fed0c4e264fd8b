import { message } from '../../lib/language/message.ts';
import type { KeptWord } from '../../lib/report/shown.ts';
import { useTranslate } from '../language/translation.tsx';

interface WordsProps {
  readonly words: readonly KeptWord[];
  /** In small letters. */
  readonly struck: ReadonlySet<string>;
  readonly onToggle: (word: string) => void;
}

/** Every word of the page that is in the file, each a switch that strikes it out. */
export function ReportWords({ words, struck, onToggle }: WordsProps) {
  const translate = useTranslate();
  return (
    <>
      <p className="soft">{translate(message('report_words_text'))}</p>
      <ul className="report-words" dir="auto">
        {words.map(({ word, times }) => {
          const key = word.toLowerCase();
          return (
            <li key={key}>
              <button
                type="button"
                className="report-word"
                aria-pressed={struck.has(key)}
                data-testid="word"
                onClick={() => onToggle(key)}
              >
                <bdi>{word}</bdi>
                {times > 1 && <span className="times">{times}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
