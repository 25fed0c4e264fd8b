import { useState } from 'react';
import { Act } from '../../page.tsx';
import { type Other, off } from './other.ts';

/** Security verification: three codes, a Submit. */
export const VerificationFields: Other = ({ kit }) => {
  const [mail, setMail] = useState('');
  const [phone, setPhone] = useState('');
  const [app, setApp] = useState('');
  return (
    <kit.Dialog
      title="Security verification"
      onClose={off}
      footer={
        <Act name="submit">
          <kit.Button label="Submit" kind="primary" onPress={off} />
        </Act>
      }
    >
      <p>To secure your account, please complete the following verification. Request from IP 203.0.113.77.</p>
      <kit.Text
        label="Email Verification Code"
        value={mail}
        onChange={setMail}
        hint="Enter the 6-digit code sent to a***@example.com"
      />
      <kit.Text label="Phone Number Verification Code" value={phone} onChange={setPhone} />
      <kit.Text label="Authenticator Code" value={app} onChange={setApp} />
    </kit.Dialog>
  );
};

/** Security verification with six boxes per code. */
export const VerificationBoxes: Other = ({ kit }) => (
  <kit.Dialog
    title="Security verification"
    onClose={off}
    footer={<kit.Button label="Confirm" kind="primary" onPress={off} />}
  >
    {['Email verification: ing****@gmail.com', 'Google Authenticator verification code'].map((label) => (
      <fieldset key={label}>
        <legend>{label}</legend>
        {[1, 2, 3, 4, 5, 6].map((digit) => (
          <input
            key={digit}
            maxLength={1}
            inputMode="numeric"
            aria-label={`Digit ${digit}`}
            style={{ width: 32 }}
          />
        ))}
        <button type="button">Paste</button>
      </fieldset>
    ))}
  </kit.Dialog>
);

/** The verification dialog in Japanese. */
export const VerificationJapanese: Other = ({ kit }) => {
  const [code, setCode] = useState('');
  return (
    <kit.Dialog
      title="セキュリティ認証"
      onClose={off}
      footer={<kit.Button label="確認" kind="primary" onPress={off} />}
    >
      <p>ログイン元IPアドレス: 203.0.113.77</p>
      <kit.Text label="認証コード" value={code} onChange={setCode} placeholder="6桁のコードを入力" />
    </kit.Dialog>
  );
};

/** Anti-phishing code. */
export const AntiPhishing: Other = ({ kit }) => {
  const [code, setCode] = useState('');
  return (
    <main>
      <h1>Anti-Phishing Code</h1>
      <kit.Toggle label="Show my code in trusted e-mails only" on onChange={off} />
      <kit.Text label="Anti-phishing code" value={code} onChange={setCode} placeholder="4-20 characters" />
      <kit.Button label="Confirm" kind="primary" onPress={off} />
    </main>
  );
};

/** Devices and their last addresses. */
export const Devices: Other = ({ kit }) => (
  <main>
    <h1>Device Management</h1>
    <p>Only trusted devices are allowed to access your account.</p>
    <table>
      <tbody>
        {['203.0.113.10', '198.51.100.7', '192.0.2.44'].map((ip) => (
          <tr key={ip}>
            <td>Chrome on Linux</td>
            <td>IP address: {ip}</td>
            <td>
              <kit.Button label="Delete" kind="link" onPress={off} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </main>
);

/** Login history with a filter by address. */
export const LoginHistory: Other = ({ kit }) => {
  const [filter, setFilter] = useState('');
  return (
    <main>
      <h1>Login history</h1>
      <kit.Text
        label="Filter"
        value={filter}
        onChange={setFilter}
        placeholder="Search by IP address or location"
      />
      <kit.Button label="Confirm" onPress={off} />
      <ul>
        <li>2026-11-20 10:14 · 203.0.113.10 · Frankfurt</li>
        <li>2026-11-19 08:02 · 198.51.100.7 · Frankfurt</li>
      </ul>
    </main>
  );
};

/** Trusted-IP login alerts: about the account's logins, not about a key. */
export const LoginAlerts: Other = ({ kit }) => {
  const [mail, setMail] = useState('');
  return (
    <main>
      <h1>Login notifications</h1>
      <kit.Radios
        label="Notify me of logins"
        value="new"
        onChange={off}
        options={[
          { value: 'all', label: 'From any device' },
          { value: 'new', label: 'Only from untrusted devices (Recommended)' },
        ]}
      />
      <kit.Text label="E-mail" value={mail} onChange={setMail} placeholder="name@example.com" />
      <kit.Button label="Save" kind="primary" onPress={off} />
    </main>
  );
};

/** Change of password. */
export const ChangePassword: Other = ({ kit }) => {
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  return (
    <main>
      <h1>Change password</h1>
      <kit.Text label="Current password" value={old} onChange={setOld} secret />
      <kit.Text label="New password" value={fresh} onChange={setFresh} secret />
      <p>Your IP: 203.0.113.77</p>
      <kit.Button label="Confirm" kind="primary" onPress={off} />
    </main>
  );
};
