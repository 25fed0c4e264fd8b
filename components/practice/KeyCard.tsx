import { useId, useState } from 'react';
import { message } from '../../lib/language/message.ts';
import type { PracticeKey, PracticeRestriction } from '../../lib/practice/account.ts';
import { useTranslate } from '../language/translation.tsx';
import { AddressRestriction } from './AddressRestriction.tsx';

interface KeyCardProps {
  readonly stored: PracticeKey;
  readonly editing: boolean;
  readonly onEdit: (open: boolean) => void;
  readonly onSave: (restriction: PracticeRestriction) => void;
}

/** One key of the practice exchange. What is edited lives here until Save, and is dropped on Cancel. */
export function KeyCard({ stored, editing, onEdit, onSave }: KeyCardProps) {
  const translate = useTranslate();
  const name = useId();
  const [draft, setDraft] = useState<PracticeRestriction | null>(null);
  const { restricted, addresses } = (editing && draft) || stored;

  const open = (wanted: boolean) => {
    setDraft(null);
    onEdit(wanted);
  };

  return (
    <section className="practice-card" aria-labelledby={name}>
      <div className="practice-card-head">
        <h2 id={name}>{stored.label}</h2>
        {editing ? (
          <div className="row">
            <button
              type="button"
              className="button primary"
              onClick={() => onSave({ restricted, addresses: restricted ? addresses : [] })}
            >
              {translate(message('practice_save'))}
            </button>
            <button type="button" className="button secondary" onClick={() => open(false)}>
              {translate(message('cancel'))}
            </button>
          </div>
        ) : (
          <button type="button" className="button secondary" onClick={() => open(true)}>
            {translate(message('practice_edit'))}
          </button>
        )}
      </div>
      <dl className="practice-facts">
        <dt>{translate(message('practice_key_value'))}</dt>
        <dd className="address">{stored.shownAs}</dd>
        <dt>{translate(message('practice_rights'))}</dt>
        <dd>{translate(message('practice_rights_value'))}</dd>
      </dl>
      <AddressRestriction
        restriction={{ restricted, addresses }}
        editable={editing}
        onChange={(next) => setDraft(next)}
      />
    </section>
  );
}
