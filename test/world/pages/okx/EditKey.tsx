import { Button, Checkbox, Input } from '@arco-design/web-react';
import { useState } from 'react';
import { press, type ShownKey, type Wish } from '../shared/account';
import { addressesIn } from '../shared/list';
import { AddressField } from './AddressField';

interface Props {
  readonly shown: ShownKey;
  readonly notice: string;
  readonly onBack: () => void;
  readonly onConfirm: (wish: Wish) => void;
}

/** The edit page. What is confirmed replaces the whole list of the key. */
export function EditKey({ shown, notice, onBack, onConfirm }: Props) {
  const [name, setName] = useState(shown.label);
  const [text, setText] = useState(shown.restriction.addresses.join(','));
  const [rights, setRights] = useState<readonly string[]>(shown.rights);
  return (
    <div className="okx-form okx-edit">
      <p className="okx-crumbs">
        <button type="button" onClick={onBack}>
          APIs
        </button>{' '}
        › Edit API key
      </p>
      <h1>Edit API key</h1>
      <div className="okx-item">
        <label className="okx-label" htmlFor="okx-name">
          API name
        </label>
        <Input id="okx-name" value={name} onChange={setName} />
      </div>
      <AddressField
        label="IP address allowlist (optional)"
        placeholder="Enter IP address"
        text={text}
        onText={setText}
      />
      <div className="okx-item">
        <span className="okx-label">Permissions</span>
        <Checkbox.Group value={[...rights]} onChange={(next: string[]) => setRights(next)}>
          <Checkbox value="read" disabled>
            Read
          </Checkbox>
          <Checkbox value="withdraw">Withdraw</Checkbox>
          <Checkbox value="trade">Trade</Checkbox>
        </Checkbox.Group>
      </div>
      {notice !== '' && <p className="okx-error">{notice}</p>}
      <Button
        type="primary"
        shape="round"
        size="large"
        onClick={(event) => {
          press('confirm', event);
          const addresses = addressesIn(text);
          onConfirm({
            keys: [shown.id],
            label: name,
            rights,
            restriction: { restricted: addresses.length > 0, addresses },
          });
        }}
      >
        Confirm
      </Button>
    </div>
  );
}
