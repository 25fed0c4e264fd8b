import { useState } from 'react';
import { press, type ShownKey, type Wish } from '../shared/account';
import { AddressRestriction } from './AddressRestriction';
import { Permissions } from './Permissions';

interface Props {
  readonly shown: ShownKey;
  readonly limit: number;
  readonly editing: boolean;
  readonly onEdit: (open: boolean) => void;
  readonly onSave: (wish: Wish) => void;
}

/** One key. What is edited lives here until Save, and is dropped on Cancel. */
export function KeyCard({ shown, limit, editing, onEdit, onSave }: Props) {
  const [draft, setDraft] = useState<Pick<ShownKey, 'restriction' | 'rights'> | null>(null);
  const { restriction, rights } = editing && draft ? draft : shown;

  function close() {
    setDraft(null);
    onEdit(false);
  }

  return (
    <section className="bn-card css-1x8r0k2" aria-label={shown.label}>
      <div className="bn-card-head">
        <span className="bn-tag">HMAC</span>
        <h2>{shown.label}</h2>
        <div className="bn-links">
          {editing ? (
            <>
              <button
                type="button"
                className="bn-link"
                onClick={(event) => {
                  press('save', event);
                  onSave({ keys: [shown.id], rights, ...(shown.thirdParty === null ? { restriction } : {}) });
                }}
              >
                Save
              </button>
              <button type="button" className="bn-link" onClick={close}>
                Cancel
              </button>
            </>
          ) : (
            <button
              type="button"
              className="bn-link"
              onClick={(event) => {
                press('edit', event);
                setDraft(null);
                onEdit(true);
              }}
            >
              Edit restrictions
            </button>
          )}
          <button
            type="button"
            className="bn-link"
            onClick={(event) => {
              press('delete', event);
              onSave({ keys: [shown.id], remove: true });
            }}
          >
            Delete
          </button>
        </div>
      </div>
      <div className="bn-card-body">
        <div className="bn-qr">
          <div className="bn-qr-code" aria-hidden="true" />
          Scan to get address
        </div>
        <div className="bn-details">
          <div className="bn-label">API Key</div>
          <div className="bn-secret">
            <span>{shown.apiKey}</span>
            <button type="button" className="bn-link">
              Copy
            </button>
          </div>
          <div className="bn-label bn-dotted">Secret Key</div>
          <div className="bn-secret">{shown.secret}</div>
          <Permissions
            rights={rights}
            editable={editing}
            onChange={(next) => setDraft({ restriction, rights: next })}
          />
          <AddressRestriction
            name={shown.id}
            thirdParty={shown.thirdParty}
            restriction={restriction}
            limit={limit}
            editable={editing && shown.thirdParty === null}
            onChange={(next) => setDraft({ restriction: next, rights })}
          />
        </div>
      </div>
    </section>
  );
}
