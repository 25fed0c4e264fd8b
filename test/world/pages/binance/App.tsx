import { useCallback, useEffect, useState } from 'react';
import { type Account, loadAccount, press, save, type Wish } from '../shared/account';
import { showNewSecrets } from '../shared/secrets';
import { CreateKey } from './CreateKey';
import { Frame } from './Frame';
import { KeyCard } from './KeyCard';
import { Verification } from './Verification';

const NOTES = [
  'Each account can create up to 30 API Keys.',
  'Do not disclose your API Key, Secret Key (HMAC) or Private Key (Ed25519, RSA) to anyone to avoid asset losses. You should treat your API Key and your Secret Key (HMAC) or Private Key (Ed25519, RSA) like your passwords.',
  'It is recommended to restrict access to trusted IPs only to increase your account security.',
  'You will not be able to create an API Key if KYC is not completed.',
];

/** The practice Binance: API Management as in the pictures of 2023 to 2025. */
export function App() {
  const [account, setAccount] = useState<Account | null>(null);
  const [editing, setEditing] = useState<readonly string[]>([]);
  const [ticket, setTicket] = useState<{ readonly id: string; readonly card: string | null } | null>(null);
  const [creating, setCreating] = useState(false);
  const [notice, setNotice] = useState('');

  const load = useCallback(async () => setAccount(await loadAccount()), []);
  useEffect(() => void load(), [load]);

  async function ask(wish: Wish, card: string | null) {
    const answer = await save(wish);
    if ('error' in answer) setNotice(answer.error);
    else setTicket({ id: answer.ticket, card });
  }

  async function finish(stored: boolean) {
    const before = account?.keys.map(({ id }) => id) ?? [];
    const card = ticket?.card;
    setTicket(null);
    setNotice(stored ? '' : 'The request failed. Please try again later.');
    if (!stored) return;
    const next = await loadAccount();
    showNewSecrets(account, next);
    setAccount(next);
    // Binance opens a key that was just created for editing.
    const created = next.keys.map(({ id }) => id).filter((id) => !before.includes(id));
    setEditing((open) => [...open.filter((id) => id !== card), ...created]);
  }

  return (
    <Frame>
      <header className="bn-page-head">
        <h1>API Management</h1>
        <div className="bn-head-actions">
          <button
            type="button"
            className="bn-button bn-button__primary"
            onClick={(event) => {
              press('create', event);
              setCreating(true);
            }}
          >
            Create API
          </button>
          <button type="button" className="bn-button bn-button__secondary">
            Create Tax Report API
          </button>
          <button
            type="button"
            className="bn-button bn-button__secondary"
            onClick={(event) => press('delete all', event)}
          >
            Delete all API
          </button>
        </div>
      </header>
      <div className="bn-notes">
        {NOTES.map((note, index) => (
          <p key={note}>
            {index + 1}. {note}
          </p>
        ))}
      </div>
      <Consent />
      {notice !== '' && (
        <div className="bn-notification" role="alert">
          {notice}
        </div>
      )}
      {account?.keys.map((key) => (
        <KeyCard
          key={key.id}
          shown={key}
          limit={account.limit}
          editing={editing.includes(key.id)}
          onEdit={(open) =>
            setEditing((now) => (open ? [...now, key.id] : now.filter((id) => id !== key.id)))
          }
          onSave={(wish) => void ask(wish, key.id)}
        />
      ))}
      {creating && (
        <CreateKey
          onClose={() => setCreating(false)}
          onCreate={(label) => {
            setCreating(false);
            void ask({ label }, null);
          }}
        />
      )}
      {ticket && (
        <Verification
          ticket={ticket.id}
          onClose={() => setTicket(null)}
          onDone={(stored) => void finish(stored)}
        />
      )}
    </Frame>
  );
}

/** The kit of the real page draws its checkboxes without a native input. */
const AS_CHECKBOX = { role: 'checkbox', tabIndex: 0 };

/** The checkbox that looks like a switch and is none. */
function Consent() {
  const [agreed, setAgreed] = useState(true);
  const behaviour = {
    ...AS_CHECKBOX,
    'aria-checked': agreed,
    onClick: () => setAgreed(!agreed),
    onKeyDown: (event: React.KeyboardEvent) => event.key === ' ' && setAgreed(!agreed),
  };
  return (
    <div className="bn-consent">
      <div className="bn-checkbox" {...behaviour}>
        <span className="bn-checkbox-icon" />
        By checking this box, all existing API Key(s) on your master account and sub-accounts will be subject
        to Default Security Controls.
      </div>
      <a href="#controls">Default Security Controls Details</a>
    </div>
  );
}
