import { useState } from 'react';
import { Act } from '../../page.tsx';
import { type Other, off } from './other.ts';

/** Withdrawal whitelist: a switch, a box for wallet addresses, a Confirm beside it. */
export const WithdrawalWhitelist: Other = ({ kit }) => {
  const [on, setOn] = useState(true);
  const [address, setAddress] = useState('');
  return (
    <main>
      <h1>Withdrawal Whitelist</h1>
      <p>When this is on, you can only withdraw to whitelisted addresses.</p>
      <kit.Toggle
        label="Restrict withdrawals to trusted addresses only (Recommended)"
        on={on}
        onChange={setOn}
      />
      <kit.Text
        label="Withdrawal address"
        value={address}
        onChange={setAddress}
        placeholder="Enter wallet addresses, separated by commas, up to 30"
      />
      <Act name="confirm">
        <kit.Button label="Confirm" kind="primary" onPress={off} />
      </Act>
    </main>
  );
};

/** Address book: rows with an address, a network, a note. */
export const AddressBook: Other = ({ kit }) => {
  const [address, setAddress] = useState('');
  const [memo, setMemo] = useState('');
  return (
    <kit.Dialog
      title="Add address"
      onClose={off}
      footer={<kit.Button label="Save" kind="primary" onPress={off} />}
    >
      <kit.Text label="Address label" value={memo} onChange={setMemo} />
      <kit.Text label="Address" value={address} onChange={setAddress} placeholder="Enter address" />
      <kit.Select
        label="Network"
        value="eth"
        onChange={off}
        options={[{ value: 'eth', label: 'Ethereum (ERC20)' }]}
      />
      <kit.Checkbox label="Add to whitelist" on={false} onChange={off} />
    </kit.Dialog>
  );
};

/** The Chinese page of withdrawal addresses. */
export const WithdrawalBookChinese: Other = ({ kit }) => {
  const [address, setAddress] = useState('');
  return (
    <main>
      <h1>提币地址管理</h1>
      <kit.Toggle label="提币白名单：仅允许提币到受信任的地址" on onChange={off} />
      <kit.Area
        label="提币地址"
        value={address}
        onChange={setAddress}
        placeholder="多个地址请用逗号分隔，最多30个"
      />
      <kit.Button label="添加" onPress={off} />
      <kit.Button label="确认" kind="primary" onPress={off} />
    </main>
  );
};

/** Symbol whitelist of an API key: the same kind of box, for trading pairs. */
export const SymbolWhitelist: Other = ({ kit }) => {
  const [pairs, setPairs] = useState<string[]>(['BTCUSDT', 'ETHUSDT']);
  const [text, setText] = useState('');
  return (
    <kit.Dialog
      title="Symbol Whitelist"
      onClose={off}
      footer={<kit.Button label="Save" kind="primary" onPress={off} />}
    >
      <p>API key bot-1. You may add up to 30 symbols, separated by commas.</p>
      <kit.Checkbox label="Restrict access to whitelisted symbols only" on onChange={off} />
      {pairs.map((pair) => (
        <kit.Chip key={pair} text={pair} onRemove={() => setPairs(pairs.filter((one) => one !== pair))} />
      ))}
      <kit.Text label="Trading pairs" value={text} onChange={setText} placeholder="Search symbol" />
      <kit.Button label="Confirm" onPress={() => setPairs([...pairs, text])} />
    </kit.Dialog>
  );
};

/** P2P payment method with a form full of plain fields. */
export const P2pPayment: Other = ({ kit }) => {
  const [name, setName] = useState('');
  const [account, setAccount] = useState('');
  const [terms, setTerms] = useState('');
  return (
    <main>
      <h1>Post P2P ad</h1>
      <kit.Radios
        label="Visible to"
        value="all"
        onChange={off}
        options={[
          { value: 'all', label: 'Unrestricted' },
          { value: 'trusted', label: 'Trusted merchants only (Recommended)' },
        ]}
      />
      <kit.Text label="Name" value={name} onChange={setName} />
      <kit.Text label="Bank account / IBAN" value={account} onChange={setAccount} />
      <kit.Area label="Terms" value={terms} onChange={setTerms} placeholder="Do not add links or addresses" />
      <kit.Button label="Submit" kind="primary" onPress={off} />
    </main>
  );
};

/** A counterparty list: trusted and blocked users. */
export const TrustedUsers: Other = ({ kit }) => {
  const [users, setUsers] = useState<string[]>([]);
  return (
    <main>
      <h1>P2P user center</h1>
      <kit.Tags label="Trusted users" values={users} onChange={setUsers} placeholder="Enter nicknames" />
      <kit.Button label="Add" onPress={off} />
    </main>
  );
};
