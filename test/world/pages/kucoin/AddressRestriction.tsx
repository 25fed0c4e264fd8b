import { FormControlLabel, Radio, RadioGroup } from '@mui/material';
import type { ShownKey } from '../shared/account';
import { AddressChips } from './AddressChips';

type Restriction = ShownKey['restriction'];

interface Props {
  readonly visitor: string;
  readonly restriction: Restriction;
  /** Whether a right that was ticked forbids an open key. */
  readonly forced: boolean;
  readonly onChange: (restriction: Restriction) => void;
}

/** Two radios, trusted first. The present address of the visitor is shown, and is not on the list. */
export function AddressRestriction({ visitor, restriction, forced, onChange }: Props) {
  return (
    <>
      <h2>
        <i>*</i> IP Restrictions <small className="ku-green">Current IP: {visitor}</small>
      </h2>
      <RadioGroup
        value={restriction.restricted ? 'trusted' : 'open'}
        onChange={(_, choice) => onChange({ ...restriction, restricted: choice === 'trusted' })}
      >
        <FormControlLabel
          value="trusted"
          control={<Radio color="success" />}
          label={
            <>
              Restrict to Trusted IPs Only <small className="ku-green">(Recommended)</small>
            </>
          }
        />
        <p className="ku-says">API calls can only be made from trusted IP addresses.</p>
        <FormControlLabel
          value="open"
          disabled={forced}
          control={<Radio color="success" />}
          label="Unrestricted"
        />
        <p className="ku-says">
          Warning: Choosing this option will allow your API key to be accessed from any IP address, which
          increases the risks to your account.{' '}
          <span className="ku-red">
            By choosing this option, you acknowledge that you fully understand the risks and potential
            consequences of not restricting IP access. KuCoin will not be responsible for any unauthorized
            access.
          </span>
        </p>
      </RadioGroup>
      {restriction.restricted && (
        <AddressChips
          addresses={restriction.addresses}
          onChange={(addresses) => onChange({ restricted: true, addresses })}
        />
      )}
    </>
  );
}
