import { useState } from 'react';
import { AddressField } from '../address.tsx';
import { Choice, StoredIps } from '../choice.tsx';
import { Framed } from '../frame.tsx';
import { Act, formFor, useForm, usePage } from '../page.tsx';

const off = () => undefined;

function Fields() {
  const { one, page, words, kit, form } = usePage();
  const { restricted } = useForm(form);
  const [name, setName] = useState('');
  const [phrase, setPhrase] = useState('');
  return (
    <>
      <kit.Text label={words.name} value={name} onChange={setName} />
      <kit.Text label={words.passphrase} value={phrase} onChange={setPhrase} secret />
      <h3>{words.permissions}</h3>
      <kit.Checkbox label={words.read} on onChange={off} disabled />
      <kit.Checkbox label={words.trade} on={false} onChange={off} />
      <kit.Checkbox label={words.withdraw} on={false} onChange={off} />
      {page.linksApp ? (
        <kit.Select
          label={words.thirdParty}
          value="a"
          onChange={off}
          options={[{ value: 'a', label: 'Grid Robot' }]}
        />
      ) : (
        <section>
          <h3>
            * {words.ipTitle} {one.generation >= 2025 ? <small>{words.currentIp}: 45.9.1.77</small> : null}
          </h3>
          <Choice form={form} />
          {restricted ? <AddressField form={form} /> : null}
        </section>
      )}
    </>
  );
}

/** KuCoin: a page of its own for creating and editing a key. */
export function KucoinForm() {
  const { one, page, words, kit, editing } = usePage();
  const [first, second] = one.generation >= 2025 ? [words.next, null] : [words.confirm, words.cancel];
  const footer = (
    <>
      {second ? (
        <Act name="cancel">
          <kit.Button label={second} onPress={off} />
        </Act>
      ) : null}
      <Act name="next">
        <kit.Button label={first} kind="primary" onPress={off} />
      </Act>
    </>
  );
  return (
    <main style={{ maxWidth: 640, margin: 'auto' }}>
      <nav style={{ display: 'flex', gap: 24 }}>
        <b>API-Based Trading</b>
        <span>Link Third-Party Apps</span>
      </nav>
      {page.creates || editing !== null ? (
        <Framed title={words.title} footer={footer}>
          <Fields />
        </Framed>
      ) : (
        <KucoinRows />
      )}
    </main>
  );
}

/** KuCoin's list: each key with its permissions and its restriction, all greyed. */
export function KucoinRows() {
  const { page, words, kit, limit, edit } = usePage();
  return (
    <section>
      <h1>{words.title}</h1>
      {page.keys.map((key, index) => (
        <article key={key.label} style={{ borderBottom: '1px solid #ccc' }}>
          <h3>{key.label}</h3>
          <p>Key: PLANTED-KEY-{key.label}</p>
          <p>Secret: ********</p>
          <h4>{words.ipTitle}:</h4>
          {key.boundTo ? (
            <p>
              {words.thirdParty}: {key.boundTo}
            </p>
          ) : (
            <>
              <Choice form={formFor(key, page, limit)} inert />
              {key.restricted ? <StoredIps stored={key} /> : null}
              <Act name="edit" step={`edit-${index}`}>
                <kit.Button label={words.edit} kind="link" onPress={() => edit(index)} />
              </Act>
            </>
          )}
        </article>
      ))}
    </section>
  );
}
