import { Button, Table } from '@arco-design/web-react';
import { press, type ShownKey, stamp } from '../shared/account';

interface Props {
  readonly keys: readonly ShownKey[];
  readonly onCreate: () => void;
  readonly onEdit: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

/** My API keys. A key that is linked to an app can only be looked at. */
export function KeyList({ keys, onCreate, onEdit, onDelete }: Props) {
  return (
    <>
      <div className="okx-head">
        <h1>My API keys</h1>
        <Button
          shape="round"
          onClick={(event) => {
            press('create', event);
            onCreate();
          }}
        >
          Create API key
        </Button>
      </div>
      <Table
        rowKey="id"
        pagination={false}
        data={keys.map((key) => ({ ...key }))}
        columns={[
          { title: 'API name', dataIndex: 'label' },
          { title: 'API key', dataIndex: 'apiKey' },
          {
            title: 'IP address',
            render: (_, { restriction, thirdParty }: ShownKey) =>
              thirdParty === null ? restriction.addresses.join(',') || '--' : `Linked to ${thirdParty}`,
          },
          { title: 'Permissions', render: (_, { rights }: ShownKey) => rights.join(', ') },
          { title: 'Created', render: (_, { createdAt }: ShownKey) => stamp(createdAt) },
          {
            title: 'Action',
            render: (_, { id, label, thirdParty, secret }: ShownKey) => (
              <>
                {thirdParty === null && (
                  <Button
                    type="text"
                    aria-label={`Edit ${label}`}
                    onClick={(event) => {
                      press('edit', event);
                      onEdit(id);
                    }}
                  >
                    Edit
                  </Button>
                )}
                <Button
                  type="text"
                  aria-label={`Delete ${label}`}
                  onClick={(event) => {
                    press('delete', event);
                    onDelete(id);
                  }}
                >
                  Delete
                </Button>
                <input type="hidden" value={secret} />
              </>
            ),
          },
        ]}
      />
    </>
  );
}
