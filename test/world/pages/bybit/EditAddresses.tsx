import { Button, Modal } from 'antd';
import { useState } from 'react';
import { press, type ShownKey } from '../shared/account';
import { addressesIn } from '../shared/list';
import { AddressOptions } from './AddressOptions';

interface Props {
  readonly chosen: readonly ShownKey[];
  readonly notice: string;
  readonly onClose: () => void;
  readonly onSubmit: (restriction: ShownKey['restriction']) => void;
}

/** The modal over the list. With several keys the one list replaces what each of them has. */
export function EditAddresses({ chosen, notice, onClose, onSubmit }: Props) {
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const [restricted, setRestricted] = useState(only?.restriction.restricted ?? false);
  const [text, setText] = useState(only?.restriction.addresses.join(',') ?? '');
  return (
    <Modal open title="Edit IP Addresses" footer={null} onCancel={onClose} width={520}>
      <p className="by-count">
        <b>{chosen.length}</b> API Keys selected
      </p>
      <div className="by-grey">{chosen.map(({ label }) => label).join(', ')}</div>
      <h3>Add IP addresses</h3>
      <AddressOptions restricted={restricted} text={text} onRestrict={setRestricted} onText={setText} />
      {notice !== '' && <p className="by-error">{notice}</p>}
      <Button
        type="primary"
        shape="round"
        size="large"
        block
        onClick={(event) => {
          press('submit', event);
          onSubmit({ restricted, addresses: restricted ? addressesIn(text) : [] });
        }}
      >
        Submit
      </Button>
    </Modal>
  );
}
