import { useState } from 'react';
import { Act } from '../../page.tsx';
import { type Other, off } from './other.ts';

/** A support article that shows how to restrict a key, with examples. */
export const SupportArticle: Other = ({ kit }) => {
  const [query, setQuery] = useState('');
  return (
    <main>
      <kit.Text
        label="Search"
        value={query}
        onChange={setQuery}
        placeholder="Search articles, e.g. IP whitelist"
      />
      <h1>How to restrict an API key to trusted IPs</h1>
      <p>1. Press "Edit restrictions" and choose "Restrict access to trusted IPs only (Recommended)".</p>
      <p>2. Enter the IP addresses, e.g. 203.0.113.10,203.0.113.11, press "Confirm", then "Save".</p>
      <pre>198.51.100.7,198.51.100.8</pre>
      <p>Was this helpful?</p>
      <kit.Button label="Yes" onPress={off} />
    </main>
  );
};

/** The same article with a feedback form under it. */
export const ArticleWithFeedback: Other = ({ kit }) => {
  const [text, setText] = useState('');
  return (
    <main>
      <h1>IP access restrictions: frequently asked</h1>
      <p>
        Unrestricted (Less Secure) keys are deleted if they may trade. Restrict access to trusted IPs only.
      </p>
      <kit.Area label="Comment" value={text} onChange={setText} placeholder="Tell us what is missing" />
      <kit.Button label="Submit" kind="primary" onPress={off} />
    </main>
  );
};

/** API documentation: code with addresses in it, and a runner. */
export const ApiDocs: Other = ({ kit }) => {
  const [body, setBody] = useState('{ "ips": "192.168.0.1,192.168.0.2", "readOnly": 0 }');
  return (
    <main>
      <h1>Modify API key</h1>
      <p>ips: Set the IP bind. Example: "192.168.0.1,192.168.0.2". "*" means no bind.</p>
      <kit.Area label="Request body" value={body} onChange={setBody} />
      <kit.Button label="Send" kind="primary" onPress={off} />
    </main>
  );
};

/** The list of keys, with nothing said about any restriction. */
export const KeysWithoutRestriction: Other = ({ kit }) => (
  <main>
    <h1>API Management</h1>
    <Act name="create">
      <kit.Button label="Create API" kind="primary" onPress={off} />
    </Act>
    {['bot-1', 'bot-2'].map((label) => (
      <article key={label}>
        <h3>{label}</h3>
        <p>API Key: PLANTED-KEY-{label}</p>
        <Act name="edit">
          <kit.Button label="Edit" kind="link" onPress={off} />
        </Act>
      </article>
    ))}
  </main>
);

/** No key at all yet. */
export const NoKeys: Other = ({ kit }) => (
  <main>
    <h1>API Management</h1>
    <p>It is recommended to restrict access to trusted IPs only to increase your account security.</p>
    <p>No records found</p>
    <kit.Button label="Create API" kind="primary" onPress={off} />
  </main>
);

/** The API page's own search box over the keys. */
export const KeySearch: Other = ({ kit }) => {
  const [query, setQuery] = useState('');
  return (
    <main>
      <h1>API keys</h1>
      <kit.Text
        label="Search"
        value={query}
        onChange={setQuery}
        placeholder="Search by API key, note or IP address"
      />
      <kit.Button label="OK" onPress={off} />
      <p>No results</p>
    </main>
  );
};

/** The first step of creation: a name and nothing else. */
export const NameTheKey: Other = ({ kit }) => {
  const [name, setName] = useState('');
  return (
    <kit.Dialog
      title="Create API"
      onClose={off}
      footer={<kit.Button label="Next" kind="primary" onPress={off} />}
    >
      <kit.Text
        label="Label API Key"
        value={name}
        onChange={setName}
        placeholder="Enter API name to proceed"
      />
      <p>You can restrict access to trusted IPs in the next step.</p>
    </kit.Dialog>
  );
};

/** The API page's form asleep: a copy that is hidden, with every label in place. */
export const HiddenCopy: Other = ({ kit }) => {
  const [ips, setIps] = useState('');
  return (
    <main>
      <h1>API Management</h1>
      <p>Your session has expired. Log in again to manage your keys.</p>
      <div style={{ display: 'none' }}>
        <kit.Radios
          label="IP access restrictions"
          value="open"
          onChange={off}
          options={[
            { value: 'open', label: 'Unrestricted (Less Secure)' },
            { value: 'trusted', label: 'Restrict access to trusted IPs only (Recommended)' },
          ]}
        />
        <kit.Text
          label="Trusted IP addresses"
          value={ips}
          onChange={setIps}
          placeholder="Enter IP addresses"
        />
        <kit.Button label="Confirm" onPress={off} />
      </div>
    </main>
  );
};

/** The same copy, out of sight by size, place and `inert`. */
export const InertCopy: Other = ({ kit }) => {
  const [ips, setIps] = useState('');
  return (
    <main>
      <h1>API Management</h1>
      <p>Loading your keys</p>
      <div
        inert
        aria-hidden="true"
        style={{ position: 'absolute', left: -9999, width: 1, height: 1, overflow: 'hidden' }}
      >
        <kit.Area
          label="IP address allowlist (optional)"
          value={ips}
          onChange={setIps}
          placeholder="Enter IP address"
        />
        <kit.Button label="Submit all" onPress={off} />
      </div>
    </main>
  );
};
