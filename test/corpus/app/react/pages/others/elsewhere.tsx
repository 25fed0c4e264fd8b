import { useState } from 'react';
import { Act } from '../../page.tsx';
import { type Other, off } from './other.ts';

/** A webhook form on an exchange's host. */
export const Webhook: Other = ({ kit }) => {
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  return (
    <main>
      <h1>Webhook signals</h1>
      <p>Signals come from 52.89.214.238, 34.212.75.30, 54.218.53.128.</p>
      <kit.Text label="Webhook URL" value={url} onChange={setUrl} placeholder="https://" />
      <kit.Text label="Secret" value={secret} onChange={setSecret} secret />
      <Act name="save">
        <kit.Button label="Save" kind="primary" onPress={off} />
      </Act>
    </main>
  );
};

/** A broker's own servers: addresses, but of its application. */
export const DnsForm: Other = ({ kit }) => {
  const [host, setHost] = useState('api.example.com');
  const [servers, setServers] = useState('192.0.2.53, 192.0.2.54');
  return (
    <main>
      <h1>Custom domain</h1>
      <kit.Text label="Domain" value={host} onChange={setHost} />
      <kit.Text
        label="DNS servers"
        value={servers}
        onChange={setServers}
        placeholder="Server addresses, separated by commas"
      />
      <kit.Button label="Save" kind="primary" onPress={off} />
    </main>
  );
};

/** A proxy setting of a desktop client's web page. */
export const ProxyForm: Other = ({ kit }) => {
  const [server, setServer] = useState('192.0.2.8');
  const [port, setPort] = useState('8080');
  return (
    <main>
      <h1>Network settings</h1>
      <kit.Radios
        label="Proxy"
        value="none"
        onChange={off}
        options={[
          { value: 'none', label: 'No proxy' },
          { value: 'own', label: 'Use this server' },
        ]}
      />
      <kit.Text label="Proxy server" value={server} onChange={setServer} />
      <kit.Text label="Port" value={port} onChange={setPort} />
      <kit.Button label="Apply" kind="primary" onPress={off} />
    </main>
  );
};

/** Fast connect: an exchange's consent page for an app. No field, and no key of the user's. */
export const FastConnect: Other = ({ kit }) => (
  <main>
    <h1>Grid Robot wants to connect to your account</h1>
    <p>The app will receive an API key bound to its own servers. Withdrawals stay off.</p>
    <kit.Checkbox label="I have read the terms" on={false} onChange={off} />
    <Act name="authorize">
      <kit.Button label="Authorize" kind="primary" onPress={off} />
    </Act>
  </main>
);

/** The step that chooses what kind of key to make. */
export const ChooseKind: Other = ({ kit }) => (
  <kit.Dialog
    title="Select API key type"
    onClose={off}
    footer={<kit.Button label="Next" kind="primary" onPress={off} />}
  >
    <kit.Radios
      label="Type"
      value="system"
      onChange={off}
      options={[
        { value: 'system', label: 'System-generated API key' },
        { value: 'own', label: 'Self-generated API key' },
        { value: 'app', label: 'Third-party app' },
      ]}
    />
  </kit.Dialog>
);

/** A transfer form. */
export const Transfer: Other = ({ kit }) => {
  const [amount, setAmount] = useState('');
  const [to, setTo] = useState('');
  return (
    <main>
      <h1>Withdraw</h1>
      <kit.Text label="Recipient address" value={to} onChange={setTo} placeholder="Paste address" />
      <kit.Text label="Amount" value={amount} onChange={setAmount} />
      <kit.Button label="Withdraw" kind="primary" onPress={off} />
    </main>
  );
};

/** A contact form of the support desk. */
export const SupportTicket: Other = ({ kit }) => {
  const [mail, setMail] = useState('');
  const [text, setText] = useState('My key answers -2015 from 203.0.113.10, please help');
  return (
    <main>
      <h1>Submit a request</h1>
      <kit.Select
        label="Topic"
        value="api"
        onChange={off}
        options={[{ value: 'api', label: 'API key, IP restriction' }]}
      />
      <kit.Text label="E-mail" value={mail} onChange={setMail} />
      <kit.Area label="Description" value={text} onChange={setText} />
      <kit.Button label="Submit" kind="primary" onPress={off} />
    </main>
  );
};

/** A chat window. */
export const Chat: Other = ({ kit }) => {
  const [text, setText] = useState('');
  return (
    <main>
      <p>Agent: please add 203.0.113.10 and 203.0.113.11 to the IP whitelist of your API key.</p>
      <kit.Area label="Message" value={text} onChange={setText} placeholder="Type a message" />
      <kit.Button label="Send" onPress={off} />
    </main>
  );
};

/** A sub-account's mailing address. */
export const PostalAddress: Other = ({ kit }) => {
  const [street, setStreet] = useState('');
  const [zip, setZip] = useState('');
  return (
    <main>
      <h1>Identity verification</h1>
      <kit.Text label="Residential address" value={street} onChange={setStreet} placeholder="Enter address" />
      <kit.Text label="ZIP code" value={zip} onChange={setZip} />
      <kit.Button label="Continue" kind="primary" onPress={off} />
    </main>
  );
};
