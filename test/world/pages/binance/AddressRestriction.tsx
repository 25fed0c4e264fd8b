import type { ShownKey } from '../shared/account';
import { TrustedAddresses } from './TrustedAddresses';

type Restriction = ShownKey['restriction'];

interface Props {
  readonly name: string;
  readonly thirdParty: string | null;
  readonly restriction: Restriction;
  readonly limit: number;
  readonly editable: boolean;
  readonly onChange: (restriction: Restriction) => void;
}

/** Two radios, and under the trusted one the addresses. Shown greyed, with its state, while the card is read-only. */
export function AddressRestriction({ name, thirdParty, restriction, limit, editable, onChange }: Props) {
  if (thirdParty !== null) return <BoundToApp name={name} app={thirdParty} />;
  return (
    <div className="bn-ip" role="radiogroup" aria-label="IP access restrictions">
      <div className="bn-label">IP access restrictions</div>
      <Option
        name={name}
        checked={!restriction.restricted}
        editable={editable}
        onChoose={() => onChange({ ...restriction, restricted: false })}
      >
        Unrestricted (Less Secure)
        {!restriction.restricted && (
          <span className="bn-danger">
            {' '}
            This API Key allows access from any IP address. This is not recommended.
            <br />
            To protect the safety of your funds, if the IP is unrestricted and any permission other than
            Reading is enabled, this API key will be deleted.
          </span>
        )}
      </Option>
      <Option
        name={name}
        checked={restriction.restricted}
        editable={editable}
        onChoose={() => onChange({ ...restriction, restricted: true })}
      >
        Restrict access to trusted IPs only (Recommended)
      </Option>
      {restriction.restricted && (
        <TrustedAddresses
          addresses={restriction.addresses}
          limit={limit}
          editable={editable}
          onChange={(addresses) => onChange({ restricted: true, addresses })}
        />
      )}
    </div>
  );
}

interface OptionProps {
  readonly name: string;
  readonly checked: boolean;
  readonly editable: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Option({ name, checked, editable, onChoose, children }: OptionProps) {
  return (
    <label className={editable ? 'css-radio' : 'css-radio css-disabled'} data-bn-type="radio">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="7" className="ring" />
        {checked && <circle cx="8" cy="8" r="4" className="dot" />}
      </svg>
      <input
        className="css-hidden-input"
        type="radio"
        name={`ip-${name}`}
        checked={checked}
        disabled={!editable}
        onChange={onChoose}
      />
      <span>{children}</span>
    </label>
  );
}

/** The third state of a key: the exchange has bound it to an app and keeps the addresses itself. */
function BoundToApp({ name, app }: { readonly name: string; readonly app: string }) {
  return (
    <div className="bn-ip">
      <div className="bn-label">IP access restrictions</div>
      <Option name={name} checked editable={false} onChoose={() => undefined}>
        Restrict access to trusted third-party IPs only <span className="bn-muted">({app})</span>
      </Option>
    </div>
  );
}
