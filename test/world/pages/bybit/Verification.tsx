import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { type Outcome, press, verify } from '../shared/account';
import { AUTHENTICATOR_SEED } from '../shared/secrets';

interface Props {
  readonly tickets: readonly string[];
  readonly onClose: () => void;
  readonly onOutcome: (outcome: Outcome) => Promise<void>;
}

/** An e-mail code and an authenticator code, over the form that asked for them. */
export function Verification({ tickets, onClose, onOutcome }: Props) {
  const [mail, setMail] = useState('');
  const [app, setApp] = useState('');
  const [message, setMessage] = useState('');

  async function confirm(event: React.MouseEvent) {
    press('confirm codes', event);
    const outcome = await verify(tickets, [mail, app]);
    if (outcome === 'again' || outcome === 'wrong') {
      setMail('');
      setApp('');
      setMessage(outcome === 'again' ? 'Please verify once more.' : 'Wrong verification code.');
    }
    await onOutcome(outcome);
  }

  return (
    <Modal open title="Security Verification" footer={null} onCancel={onClose} width={440} zIndex={1100}>
      {message !== '' && <p className="by-error">{message}</p>}
      <p className="by-grey">Authenticator key: {AUTHENTICATOR_SEED}</p>
      <div className="by-code">
        <label htmlFor="by-mail">Email Verification Code</label>
        <Input
          id="by-mail"
          maxLength={6}
          inputMode="numeric"
          value={mail}
          onChange={(event) => setMail(event.target.value)}
        />
      </div>
      <div className="by-code">
        <label htmlFor="by-app">Google 2FA Code</label>
        <Input
          id="by-app"
          maxLength={6}
          inputMode="numeric"
          value={app}
          onChange={(event) => setApp(event.target.value)}
        />
      </div>
      <Button
        type="primary"
        shape="round"
        block
        disabled={mail.length < 6 || app.length < 6}
        onClick={(event) => void confirm(event)}
      >
        Confirm
      </Button>
    </Modal>
  );
}
