import { useState } from 'react';
import { AddressField } from '../address.tsx';
import { Framed } from '../frame.tsx';
import { Act, usePage } from '../page.tsx';

const off = () => undefined;

function Drafts() {
  const { words, kit } = usePage();
  return (
    <aside style={{ width: 240 }}>
      <h3>API drafts</h3>
      <div style={{ border: '1px solid #111', padding: 12 }}>New API</div>
      <Act name="another draft">
        <kit.Button label={words.another} onPress={off} />
      </Act>
      <Act name="submit all">
        <kit.Button label={words.submit} kind="primary" onPress={off} />
      </Act>
    </aside>
  );
}

function List() {
  const { page, words, kit, edit } = usePage();
  return (
    <ul>
      {page.keys.map((key, index) => (
        <li key={key.label}>
          <b>{key.label}</b> · {words.read} · IP: {key.ips.join(', ') || '--'}
          {key.boundTo ? (
            <span>
              {' '}
              · {words.thirdParty}: {key.boundTo}
            </span>
          ) : (
            <Act name="edit" step={`edit-${index}`}>
              <kit.Button label={words.edit} kind="link" onPress={() => edit(index)} />
            </Act>
          )}
        </li>
      ))}
    </ul>
  );
}

function Fields() {
  const { one, page, words, kit, form } = usePage();
  const [name, setName] = useState('grid');
  const [phrase, setPhrase] = useState('');
  const [code, setCode] = useState('');
  const [purpose, setPurpose] = useState(page.linksApp ? 'app' : 'own');
  const passphrase = <kit.Text label={words.passphrase} value={phrase} onChange={setPhrase} secret />;
  return (
    <>
      <kit.Text label={words.name} value={name} onChange={setName} />
      {one.generation < 2024 ? (
        passphrase
      ) : (
        <kit.Radios
          label="Purpose"
          value={purpose}
          onChange={setPurpose}
          options={[
            { value: 'own', label: 'API trading' },
            { value: 'app', label: 'Linking third-party app' },
          ]}
        />
      )}
      {purpose === 'app' ? (
        <kit.Select label="App" value="a" onChange={off} options={[{ value: 'a', label: 'Grid Robot' }]} />
      ) : (
        <AddressField form={form} />
      )}
      <h4>{words.permissions}</h4>
      <kit.Checkbox label={words.read} on onChange={off} disabled />
      <kit.Checkbox label={words.trade} on={false} onChange={off} />
      {one.generation < 2024 ? (
        <kit.Text label={words.code} value={code} onChange={setCode} placeholder="6-digit" />
      ) : (
        passphrase
      )}
    </>
  );
}

/** OKX: a list of keys, and a form of its own with a text area and no switch. */
export function OkxForm() {
  const { one, page, words, kit, editing } = usePage();
  const drafts = page.creates && one.generation >= 2024;
  const footer = drafts ? null : (
    <Act name="confirm">
      <kit.Button label={words.confirm} kind="primary" onPress={off} />
    </Act>
  );
  return (
    <main>
      <h1>{words.title}</h1>
      <ul>
        <li>{words.advice}</li>
        <li>Main accounts and sub-accounts can hold up to 50 active APIs each.</li>
      </ul>
      {page.creates || editing !== null ? (
        <div style={{ display: 'flex', gap: 32 }}>
          {drafts ? <Drafts /> : null}
          <Framed title={page.creates ? words.create : words.edit} footer={footer}>
            <Fields />
          </Framed>
        </div>
      ) : (
        <List />
      )}
    </main>
  );
}
