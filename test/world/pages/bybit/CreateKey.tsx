import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { press, type Wish } from '../shared/account';
import { addressesIn } from '../shared/list';
import { AddressOptions } from './AddressOptions';

interface Props {
  readonly notice: string;
  readonly onSubmit: (wish: Wish) => void;
}

/** The page that creates a key. A key for a third-party application gets no choice of addresses. */
export function CreateKey({ notice, onSubmit }: Props) {
  const [usage, setUsage] = useState<'own' | 'app'>('own');
  const [name, setName] = useState('');
  const [rights, setRights] = useState('read');
  const [restricted, setRestricted] = useState(false);
  const [text, setText] = useState('');
  return (
    <div className="by-create">
      <h1>Create New Key</h1>
      <h3>API Key Usage</h3>
      <Radio.Group value={usage} onChange={(event) => setUsage(event.target.value)}>
        <Radio value="own">API Transaction</Radio>
        <Radio value="app">Connect to Third-Party Applications</Radio>
      </Radio.Group>
      <h3>Name of the API key</h3>
      <Input
        value={name}
        placeholder="Please enter a name"
        onChange={(event) => setName(event.target.value)}
      />
      <h3>API Key Permissions</h3>
      <Radio.Group value={rights} onChange={(event) => setRights(event.target.value)}>
        <Radio value="trade">Read-Write</Radio>
        <Radio value="read">Read-Only</Radio>
      </Radio.Group>
      {usage === 'own' && (
        <>
          <h3>IP restriction</h3>
          <AddressOptions restricted={restricted} text={text} onRestrict={setRestricted} onText={setText} />
        </>
      )}
      {notice !== '' && <p className="by-error">{notice}</p>}
      <Button
        type="primary"
        size="large"
        shape="round"
        disabled={name === ''}
        onClick={(event) => {
          press('submit', event);
          onSubmit({
            label: name,
            rights: rights === 'read' ? ['read'] : ['read', 'trade'],
            thirdParty: usage === 'app' ? 'Cornix' : null,
            restriction:
              usage === 'own' && restricted
                ? { restricted, addresses: addressesIn(text) }
                : { restricted: false, addresses: [] },
          });
        }}
      >
        Submit
      </Button>
    </div>
  );
}
