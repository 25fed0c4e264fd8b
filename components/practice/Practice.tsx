import { useState } from 'react';
import { message } from '../../lib/language/message.ts';
import type { PracticeKey, PracticeRestriction } from '../../lib/practice/account.ts';
import { useTranslate } from '../language/translation.tsx';
import { Codes } from './Codes.tsx';
import { Guide } from './Guide.tsx';
import { KeyCard } from './KeyCard.tsx';

interface PracticeProps {
  readonly firstKeys: readonly PracticeKey[];
  /** After the codes were entered: what the practice exchange holds now. */
  readonly onStored: (keys: readonly PracticeKey[]) => void;
  readonly onStartOver: () => void;
}

/**
 * A practice exchange: an account with a few keys, each edited in its own card and saved with two codes. It keeps what
 * it stores in this view and reaches nobody.
 */
export function Practice({ firstKeys, onStored, onStartOver }: PracticeProps) {
  const translate = useTranslate();
  const [keys, setKeys] = useState(firstKeys);
  // Exchanges open a key that was just created for editing; the first one is such a key.
  const [editing, setEditing] = useState<readonly string[]>(firstKeys.slice(0, 1).map(({ label }) => label));
  const [pending, setPending] = useState<{ label: string; restriction: PracticeRestriction } | null>(null);

  const edit = (label: string, open: boolean) =>
    setEditing((now) => (open ? [...now, label] : now.filter((other) => other !== label)));

  function store() {
    if (!pending) return;
    const next = keys.map((key) => (key.label === pending.label ? { ...key, ...pending.restriction } : key));
    setKeys(next);
    setPending(null);
    edit(pending.label, false);
    onStored(next);
  }

  return (
    <div className="surface practice-page">
      <header className="practice-bar" inert={pending !== null}>
        <span className="tag">{translate(message('practice_tag'))}</span>
        <p>{translate(message('practice_bar'))}</p>
        <button
          type="button"
          className="button secondary small"
          data-testid="start-over"
          onClick={onStartOver}
        >
          {translate(message('practice_start_over'))}
        </button>
      </header>
      <div className="practice-body" inert={pending !== null}>
        <Guide keys={keys} firstKeys={firstKeys} />
        <main>
          <p className="practice-name">{translate(message('practice_exchange'))}</p>
          <h1>{translate(message('practice_heading'))}</h1>
          {keys.map((key) => (
            <KeyCard
              key={key.label}
              stored={key}
              editing={editing.includes(key.label)}
              onEdit={(open) => edit(key.label, open)}
              onSave={(restriction) => setPending({ label: key.label, restriction })}
            />
          ))}
        </main>
      </div>
      {pending && <Codes onCancel={() => setPending(null)} onDone={store} />}
    </div>
  );
}
