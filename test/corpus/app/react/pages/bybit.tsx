import { useState } from 'react';
import { AddressField } from '../address.tsx';
import { Choice } from '../choice.tsx';
import { Framed } from '../frame.tsx';
import { Act, useForm, usePage } from '../page.tsx';

const off = () => undefined;

function EditIps() {
  const { page, words, kit, form, editing, edit } = usePage();
  const { restricted } = useForm(form);
  const count = page.selected ?? 1;
  const names = page.keys.slice(editing ?? 0, (editing ?? 0) + count).map((key) => key.label);
  const footer = (
    <>
      <Act name="cancel">
        <kit.Button label={words.cancel} onPress={() => edit(null)} />
      </Act>
      <Act name="submit">
        <kit.Button label={words.submit} kind="primary" onPress={off} />
      </Act>
    </>
  );
  return (
    <Framed title={words.field} footer={footer}>
      <p>
        <b>{count}</b> API Keys selected
      </p>
      <div style={{ background: '#f5f6f7', padding: 12 }}>{names.join(', ')}</div>
      <h4>{words.field}</h4>
      <Choice form={form} />
      {restricted ? <AddressField form={form} /> : null}
    </Framed>
  );
}

/** Bybit: a table of keys with examples in its prose; the list is edited in a dialog. */
export function BybitList() {
  const { page, words, kit, editing, edit } = usePage();
  return (
    <main>
      <h1>{words.title}</h1>
      <ul>
        <li>
          A maximum of 100 IP addresses can be added to each key. To add multiple IP addresses, enter them
          separately with commas in between, e.g.192.168.1.1,192.168.1.2,192.168.1.3
        </li>
        <li>{words.advice}</li>
      </ul>
      <Act name="create">
        <kit.Button label={words.create} kind="primary" onPress={off} />
      </Act>
      <table>
        <thead>
          <tr>
            <th>APIKey</th>
            <th>API Secret</th>
            <th>{words.permissions}</th>
            <th>IP</th>
            <th>{words.created}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {page.keys.map((key, index) => (
            <tr key={key.label}>
              <td>{key.label}</td>
              <td>******</td>
              <td>
                {words.read}, {words.trade}
                {key.boundTo ? ` · ${words.thirdParty}: ${key.boundTo}` : ''}
              </td>
              <td>
                {key.ips.length > 0 ? key.ips.join(',') : '--'}{' '}
                {key.boundTo ? null : (
                  <Act name="edit" step={`edit-${index}`}>
                    <button type="button" aria-label={words.edit} onClick={() => edit(index)}>
                      ✎
                    </button>
                  </Act>
                )}
              </td>
              <td>2025-01-05 00:13:37</td>
              <td>
                <Act name="delete">
                  <kit.Button label={words.remove} kind="link" onPress={off} />
                </Act>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing === null ? null : <EditIps />}
    </main>
  );
}

/** Bybit: the page that creates a key. */
export function BybitCreate() {
  const { page, words, kit, form } = usePage();
  const { restricted } = useForm(form);
  const [name, setName] = useState('');
  return (
    <main style={{ maxWidth: 640, margin: 'auto' }}>
      <h1>{words.create}</h1>
      <kit.Radios
        label="API Key Usage"
        value={page.linksApp ? 'app' : 'own'}
        onChange={off}
        options={[
          { value: 'own', label: 'API Transaction' },
          { value: 'app', label: 'Connect to Third-Party Applications' },
        ]}
      />
      {page.linksApp ? (
        <kit.Select
          label="Third-Party Application"
          value="a"
          onChange={off}
          options={[{ value: 'a', label: 'Grid Robot' }]}
        />
      ) : null}
      <kit.Text label={words.name} value={name} onChange={setName} />
      <h4>{words.permissions}</h4>
      <kit.Checkbox label={words.read} on onChange={off} />
      <kit.Checkbox label={words.trade} on={false} onChange={off} />
      {page.linksApp ? null : (
        <section>
          <Choice form={form} />
          {restricted ? <AddressField form={form} /> : null}
        </section>
      )}
      <Act name="submit">
        <kit.Button label={words.submit} kind="primary" onPress={off} />
      </Act>
    </main>
  );
}
