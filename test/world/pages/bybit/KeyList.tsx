import { Button, Table } from 'antd';
import { useState } from 'react';
import { press, type ShownKey, stamp } from '../shared/account';

interface Props {
  readonly keys: readonly ShownKey[];
  readonly onCreate: () => void;
  readonly onEdit: (ids: readonly string[]) => void;
  readonly onDelete: (id: string) => void;
}

const PROSE = [
  'Bybit provides clients with the most powerful, industry-leading API functionalities. You can use API to check market data, process automated trading orders and much more. See API Documentation page for more details.',
  'Each account can have up to 20 keys.',
  'For security reasons, please do not reveal your key(s) to non-trusted third parties. We recommend that users add their IP addresses to each API key. A maximum of 100 IP addresses can be added to each key. To add multiple IP addresses, enter them separately with commas in between, e.g.192.168.1.1,192.168.1.2,192.168.1.3',
  'API keys that are not bound to IP addresses are valid for three (3) months, and those that are bound to IP addresses are permanently valid.',
  'For the safety of your assets, your API secret key will only appear once upon creation, and hidden afterwards. Please keep your API keys securely.',
];

/** The list. Its prose holds example addresses, which are nobody's. */
export function KeyList({ keys, onCreate, onEdit, onDelete }: Props) {
  const [ticked, setTicked] = useState<React.Key[]>([]);
  return (
    <>
      <div className="by-head">
        <h1>API Management</h1>
        <Button
          type="primary"
          onClick={(event) => {
            press('create', event);
            onCreate();
          }}
        >
          Create New Key
        </Button>
      </div>
      <ul className="by-prose">
        {PROSE.map((line, index) => (
          <li key={line} className={index === 3 ? 'by-orange' : ''}>
            {line}
          </li>
        ))}
      </ul>
      <div className="by-records">
        <span>API Key Records</span>
        <Button
          shape="round"
          disabled={ticked.length === 0}
          onClick={(event) => {
            press('edit', event);
            onEdit(ticked.map(String));
          }}
        >
          Bulk edit IP addresses
        </Button>
      </div>
      <Table<ShownKey>
        rowKey="id"
        dataSource={[...keys]}
        pagination={false}
        rowSelection={{
          selectedRowKeys: ticked,
          onChange: setTicked,
          getCheckboxProps: ({ thirdParty, label }) => ({ disabled: thirdParty !== null, name: label }),
        }}
        columns={[
          {
            title: 'APIKey',
            render: (_, { label, apiKey }) => (
              <>
                <b>{label}</b>
                <div className="by-key">{apiKey}</div>
              </>
            ),
          },
          { title: 'API Secret', render: () => '******' },
          {
            title: 'Permission',
            render: (_, { rights }) => rights.map((right) => `${right} - Read`).join(' , '),
          },
          {
            title: 'IP Address Added',
            render: (_, key) => <Addresses shown={key} onEdit={() => onEdit([key.id])} />,
          },
          { title: 'Time Created', render: (_, { createdAt }) => stamp(createdAt) },
          {
            title: 'Days to Expire',
            render: (_, { restriction }) => (restriction.restricted ? 'Permanent' : '87'),
          },
          {
            title: 'Edit',
            render: (_, key) => (
              <>
                <a href="#symbols">Enable Symbol Whitelist</a>{' '}
                <Button
                  type="link"
                  size="small"
                  aria-label={`Delete ${key.label}`}
                  onClick={(event) => {
                    press('delete', event);
                    onDelete(key.id);
                  }}
                >
                  Delete
                </Button>
                <span className="by-hidden">{key.secret}</span>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** `--` where none is shown, also on a key that an app is bound to; else all of them, and the pencil. */
function Addresses({ shown, onEdit }: { readonly shown: ShownKey; readonly onEdit: () => void }) {
  const { restricted, addresses } = shown.restriction;
  if (shown.thirdParty !== null) return <>-- (Connected to {shown.thirdParty})</>;
  return (
    <>
      {restricted ? addresses.join(',') : '--'}{' '}
      <Button
        type="text"
        size="small"
        aria-label={`Edit IP addresses of ${shown.label}`}
        onClick={(event) => {
          press('edit', event);
          onEdit();
        }}
      >
        ✎
      </Button>
    </>
  );
}
