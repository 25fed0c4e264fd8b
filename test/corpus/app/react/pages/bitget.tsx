import { useState } from 'react';
import { AddressField } from '../address.tsx';
import { Framed } from '../frame.tsx';
import { Act, usePage } from '../page.tsx';

const off = () => undefined;
const TOPICS = [
  'Futures',
  'Spot',
  'Margin',
  'Copy trading',
  'Wallet',
  'Earn',
  'Loan',
  'Taxation',
  'P2P',
  'Sub-accounts',
];

function Fields() {
  const { page, words, kit, form } = usePage();
  const [note, setNote] = useState('');
  const [phrase, setPhrase] = useState('');
  return (
    <>
      <kit.Text label={words.name} value={note} onChange={setNote} />
      {page.creates ? (
        <kit.Text label={`${words.passphrase} (API token)`} value={phrase} onChange={setPhrase} secret />
      ) : null}
      <table>
        <tbody>
          {TOPICS.map((topic) => (
            <tr key={topic} style={{ height: 64 }}>
              <td>{topic}</td>
              <td>
                <kit.Checkbox label={words.read} on onChange={off} />
              </td>
              <td>{words.trade}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddressField form={form} />
    </>
  );
}

/** Bitget: a table of keys; creating and editing happen in a long dialog whose last field is the list. */
export function BitgetDialog() {
  const { page, words, kit, editing, edit } = usePage();
  const footer = (
    <Act name="next">
      <kit.Button label={words.next} kind="primary" onPress={off} />
    </Act>
  );
  return (
    <main>
      <h1>{words.title}</h1>
      <ol>
        <li>{words.advice}</li>
        <li>
          Up to 30 IPs can be bound to a key; without them some functions, such as withdrawals, are closed.
        </li>
      </ol>
      <table>
        <tbody>
          {page.keys.map((key, index) => (
            <tr key={key.label}>
              <td>{key.label}</td>
              <td>{words.read}</td>
              <td>{key.ips.join(',') || '--'}</td>
              <td>{key.boundTo ? `${words.thirdParty}: ${key.boundTo}` : ''}</td>
              <td>
                {key.boundTo ? null : (
                  <Act name="edit" step={`edit-${index}`}>
                    <kit.Button label={words.edit} kind="link" onPress={() => edit(index)} />
                  </Act>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {page.creates || editing !== null ? (
        <Framed title={page.creates ? words.create : words.edit} footer={footer}>
          <Fields />
        </Framed>
      ) : null}
    </main>
  );
}
