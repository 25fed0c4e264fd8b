import { Radio } from 'antd';
import { MolyInput } from './MolyInput';

interface Props {
  readonly restricted: boolean;
  readonly text: string;
  readonly onRestrict: (restricted: boolean) => void;
  readonly onText: (text: string) => void;
}

/** The two radios; the field is there only under the first. */
export function AddressOptions({ restricted, text, onRestrict, onText }: Props) {
  return (
    <Radio.Group
      className="by-options"
      value={restricted ? 'bound' : 'open'}
      onChange={(event) => onRestrict(event.target.value === 'bound')}
    >
      <Radio value="bound">Only IPs with permissions granted are allowed to access the OpenAPI</Radio>
      {restricted && (
        <MolyInput
          value={text}
          placeholder="Please enter IP addresses, separated by commas (100 max)"
          onChange={onText}
        />
      )}
      <Radio value="open">No IP restriction</Radio>
      {!restricted && (
        <p className="by-warning">
          Your account is at risk. Fiat trading and withdrawal services are restricted. If an API key isn't
          linked to an IP address, it will expire in 3 months.
        </p>
      )}
    </Radio.Group>
  );
}
