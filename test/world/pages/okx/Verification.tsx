import { Button, Input, Modal } from '@arco-design/web-react';
import { useState } from 'react';
import { type Outcome, press, verify } from '../shared/account';
import { AUTHENTICATOR_SEED } from '../shared/secrets';

interface Props {
  readonly tickets: readonly string[];
  readonly onClose: () => void;
  readonly onOutcome: (outcome: Outcome) => Promise<void>;
}

/** E-mail code and authenticator code. */
export function Verification({ tickets, onClose, onOutcome }: Props) {
  const [mail, setMail] = useState('');
  const [app, setApp] = useState('');
  const [message, setMessage] = useState('');

  async function confirm(event: Event) {
    press('confirm codes', event);
    const outcome = await verify(tickets, [mail, app]);
    if (outcome === 'again' || outcome === 'wrong') {
      setMail('');
      setApp('');
      setMessage(outcome === 'again' ? 'Verify once more to continue.' : 'Incorrect code.');
    }
    await onOutcome(outcome);
  }

  return (
    <Modal visible title="Security verification" footer={null} onCancel={onClose} style={{ width: 420 }}>
      {message !== '' && <p className="okx-error">{message}</p>}
      <p className="okx-hint">Authenticator key: {AUTHENTICATOR_SEED}</p>
      <div className="okx-item">
        <label className="okx-label" htmlFor="okx-mail">
          Email code
        </label>
        <Input
          id="okx-mail"
          maxLength={6}
          placeholder="Enter the email code"
          value={mail}
          onChange={setMail}
        />
      </div>
      <div className="okx-item">
        <label className="okx-label" htmlFor="okx-app">
          Authenticator code
        </label>
        <Input
          id="okx-app"
          maxLength={6}
          placeholder="Enter the 6-digit code"
          value={app}
          onChange={setApp}
        />
      </div>
      <Button
        long
        type="primary"
        shape="round"
        disabled={mail.length < 6 || app.length < 6}
        onClick={(event) => void confirm(event)}
      >
        Verify
      </Button>
    </Modal>
  );
}
