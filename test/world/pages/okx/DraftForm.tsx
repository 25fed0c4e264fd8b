import { Input, Radio, Select } from '@arco-design/web-react';
import { AddressField } from './AddressField';
import type { Draft } from './draft';

interface Props {
  readonly draft: Draft;
  readonly notice: string;
  readonly onChange: (draft: Draft) => void;
}

/** The form of one draft. Linking an app takes the address field away. */
export function DraftForm({ draft, notice, onChange }: Props) {
  return (
    <div className="okx-form">
      <div className="okx-item">
        <label className="okx-label" htmlFor="okx-name">
          API name
        </label>
        <Input
          id="okx-name"
          placeholder="Enter API name"
          value={draft.name}
          onChange={(name) => onChange({ ...draft, name })}
        />
      </div>
      <div className="okx-item">
        <span className="okx-label">Account</span>
        <Select disabled value="Main account" options={['Main account']} />
      </div>
      <div className="okx-item">
        <span className="okx-label">Purpose</span>
        <Radio.Group value={draft.purpose} onChange={(purpose) => onChange({ ...draft, purpose })}>
          <Radio value="trading">API trading</Radio>
          <Radio value="app">Linking third-party app</Radio>
        </Radio.Group>
      </div>
      {draft.purpose === 'trading' ? (
        <AddressField
          label="IP address allowlist (optional)"
          placeholder="Enter IP address"
          text={draft.addresses}
          onText={(addresses) => onChange({ ...draft, addresses })}
        />
      ) : (
        <div className="okx-item">
          <span className="okx-label">Third-party app</span>
          <Select
            value={draft.app}
            options={['TradingView', '3Commas', 'Cryptohopper']}
            onChange={(app) => onChange({ ...draft, app })}
          />
        </div>
      )}
      <div className="okx-item">
        <span className="okx-label">Permissions</span>
        <Select
          mode="multiple"
          value={[...draft.rights]}
          options={[
            { label: 'Read', value: 'read', disabled: true },
            { label: 'Withdraw', value: 'withdraw' },
            { label: 'Trade', value: 'trade' },
          ]}
          onChange={(rights) => onChange({ ...draft, rights })}
        />
      </div>
      <div className="okx-item">
        <label className="okx-label" htmlFor="okx-passphrase">
          Passphrase
        </label>
        <Input.Password
          id="okx-passphrase"
          placeholder="Enter passphrase"
          value={draft.passphrase}
          onChange={(passphrase) => onChange({ ...draft, passphrase })}
        />
      </div>
      {notice !== '' && <p className="okx-error">{notice}</p>}
    </div>
  );
}
