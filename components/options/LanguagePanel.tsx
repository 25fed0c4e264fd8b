import { tagOf } from '../../lib/language/languages.ts';
import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { Panel } from '../system/Panel.tsx';

/** A language that can be chosen: its folder of `_locales`, and what it calls itself. */
export interface LanguageChoice {
  readonly folder: string;
  readonly name: string;
}

interface LanguagePanelProps {
  readonly languages: readonly LanguageChoice[];
  /** Null where it is the browser's. */
  readonly chosen: string | null;
  readonly onLanguage: (folder: string | null) => void;
}

/** The choice of the interface's language: the browser's, or one of the package. */
export function LanguagePanel({ languages, chosen, onLanguage }: LanguagePanelProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate(message('options_language'))} testId="language">
      <label className="language">
        <span className="soft block">{translate(message('options_language_label'))}</span>
        <select
          className="input"
          data-testid="language-select"
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) => onLanguage(value === '' ? null : value)}
        >
          <option value="">{translate(message('options_language_browser'))}</option>
          {languages.map(({ folder, name }) => (
            <option key={folder} value={folder} lang={tagOf(folder)}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </Panel>
  );
}
