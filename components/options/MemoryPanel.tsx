import { message } from '../../lib/language/message.ts';
import { Day } from '../language/Moments.tsx';
import { useTranslate } from '../language/translation.tsx';
import { ConfirmedButton } from '../system/ConfirmedButton.tsx';
import { Panel } from '../system/Panel.tsx';
import type { OptionsEvents } from './events.ts';
import type { OptionsView } from './view.ts';

interface MemoryPanelProps extends Pick<OptionsEvents, 'onForgetKey' | 'onForgetLists' | 'onForgetAll'> {
  readonly view: OptionsView;
}

/** What Keyfence remembers of keys: each to be forgotten, the lists from before fills, and all at once. */
export function MemoryPanel({ view, onForgetKey, onForgetLists, onForgetAll }: MemoryPanelProps) {
  const translate = useTranslate();
  const { remembered, kept } = view;
  return (
    <Panel title={translate(message('options_memory'))} testId="memory">
      <p className="soft">{translate(message('options_memory_text'))}</p>
      {remembered.map(({ name, keys }) => (
        <div key={name} className="remembered">
          <h3>{name}</h3>
          <ul>
            {keys.map(({ id, label, account, seenAt }) => (
              <li key={id}>
                <span className="words">
                  <bdi className="strong">{label}</bdi> {account && <bdi className="soft">{account}</bdi>}
                </span>
                {seenAt !== null && (
                  <span className="soft">
                    <Day at={seenAt} />
                  </span>
                )}
                <button
                  type="button"
                  className="link"
                  data-testid="forget-key"
                  aria-label={translate(message('options_forget_named', { label }))}
                  onClick={() => onForgetKey(id)}
                >
                  {translate(message('options_forget'))}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {remembered.length === 0 && <p className="empty">{translate(message('options_memory_empty'))}</p>}
      {kept > 0 && (
        <p className="soft" data-testid="kept-lists">
          {translate(message('options_kept', { n: kept }))}
        </p>
      )}
      <div className="row">
        {kept > 0 && (
          <ConfirmedButton
            label={message('options_forget_lists')}
            warning={message('options_forget_lists_warning')}
            onConfirm={onForgetLists}
            testId="forget-lists"
          />
        )}
        <ConfirmedButton
          label={message('options_forget_all')}
          warning={message('options_forget_all_warning')}
          onConfirm={onForgetAll}
          testId="forget-all"
        />
      </div>
    </Panel>
  );
}
