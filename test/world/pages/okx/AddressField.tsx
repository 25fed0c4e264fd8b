import { Input } from '@arco-design/web-react';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** One textarea. Empty means unrestricted: there is no switch. */
export function AddressField({ label, placeholder, text, onText }: Props) {
  return (
    <div className="okx-item">
      <label className="okx-label" htmlFor="okx-addresses">
        {label}
      </label>
      <Input.TextArea
        id="okx-addresses"
        value={text}
        placeholder={placeholder}
        autoSize={{ minRows: 4, maxRows: 8 }}
        onChange={onText}
      />
      <div className="okx-hint">Add up to 20 IP addresses separated by commas. Supports IPv4 and IPv6.</div>
    </div>
  );
}
