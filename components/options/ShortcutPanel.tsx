import { message } from '../../lib/language/message.ts';
import { useTranslate } from '../language/translation.tsx';
import { Panel } from '../system/Panel.tsx';

interface ShortcutPanelProps {
  /** The keys as the browser names them; empty where none is set. */
  readonly shortcut: string;
  readonly onChangeShortcut: () => void;
}

/** The keys that show the assistant, and the way to the browser's own page for them. */
export function ShortcutPanel({ shortcut, onChangeShortcut }: ShortcutPanelProps) {
  const translate = useTranslate();
  const said = shortcut === '' ? 'options_shortcut_none' : 'options_shortcut_is';
  return (
    <Panel title={translate(message('options_shortcut'))} testId="shortcut">
      <p className="soft">{translate(message(said, { keys: shortcut }))}</p>
      <button
        type="button"
        className="button secondary"
        data-testid="change-shortcut"
        onClick={onChangeShortcut}
      >
        {translate(message('options_shortcut_change'))}
      </button>
    </Panel>
  );
}
