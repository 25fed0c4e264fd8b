import { useState } from 'react';
import { type Message, message } from '../../lib/language/message.ts';
import { Say } from '../language/Say.tsx';
import { useTranslate } from '../language/translation.tsx';
import { Panel } from '../system/Panel.tsx';

/** The state of an import. */
export type MoveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly why: Message }
  /** What would be added, line by line; empty where everything is here. */
  | { readonly kind: 'preview'; readonly lines: readonly Message[] }
  | { readonly kind: 'done' };

export interface MoveEvents {
  readonly onExport: (withKeys: boolean) => void;
  readonly onFile: (file: File) => void;
  readonly onImport: () => void;
  readonly onCancelImport: () => void;
}

/** Takes own IP addresses, pointed-at fields and roles to another browser: a file, and what it would change here. */
export function MovePanel({ state, ...events }: MoveEvents & { readonly state: MoveState }) {
  const translate = useTranslate();
  const [withKeys, setWithKeys] = useState(false);
  return (
    <Panel title={translate(message('move_title'))} testId="move">
      <p className="soft">{translate(message('move_text'))}</p>
      <label className="box">
        <input
          type="checkbox"
          data-testid="with-keys"
          checked={withKeys}
          onChange={(event) => setWithKeys(event.currentTarget.checked)}
        />
        <span>{translate(message('move_with_keys'))}</span>
      </label>
      <div className="row">
        <button
          type="button"
          className="button secondary"
          data-testid="export"
          onClick={() => events.onExport(withKeys)}
        >
          {translate(message('move_export'))}
        </button>
        <label className="button secondary file">
          {translate(message('move_import'))}
          <input
            type="file"
            accept=".json,application/json"
            className="hidden"
            data-testid="import-file"
            onChange={({ currentTarget: input }) => {
              const [file] = input.files ?? [];
              if (file) events.onFile(file);
              // The same file can be chosen once more, after it has changed.
              input.value = '';
            }}
          />
        </label>
      </div>
      <div role="status">
        <Outcome state={state} {...events} />
      </div>
    </Panel>
  );
}

function Outcome({ state, onImport, onCancelImport }: Parameters<typeof MovePanel>[0]) {
  const translate = useTranslate();
  switch (state.kind) {
    case 'none':
      return null;
    case 'done':
      return <p className="moved">{translate(message('move_done'))}</p>;
    case 'refused':
      return (
        <p className="moved" data-tone="danger" data-testid="import-refused">
          <Say message={state.why} />
        </p>
      );
    case 'preview':
      if (state.lines.length === 0) return <p className="moved">{translate(message('move_nothing'))}</p>;
      return (
        <div className="moved" data-testid="import-preview">
          <p>{translate(message('move_adds'))}</p>
          <ul>
            {state.lines.map((line) => (
              <li key={JSON.stringify(line)}>
                <Say message={line} />
              </li>
            ))}
          </ul>
          <div className="row">
            <button type="button" className="button primary" data-testid="import" onClick={onImport}>
              {translate(message('move_apply'))}
            </button>
            <button type="button" className="button secondary" onClick={onCancelImport}>
              {translate(message('cancel'))}
            </button>
          </div>
        </div>
      );
  }
}
