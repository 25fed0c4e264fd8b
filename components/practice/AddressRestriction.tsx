import { useId } from 'react';
import { message } from '../../lib/language/message.ts';
import type { PracticeRestriction } from '../../lib/practice/account.ts';
import { useTranslate } from '../language/translation.tsx';
import { TrustedAddresses } from './TrustedAddresses.tsx';

interface AddressRestrictionProps {
  readonly restriction: PracticeRestriction;
  readonly editable: boolean;
  readonly onChange: (restriction: PracticeRestriction) => void;
}

/** Two radios, and under the trusted one the addresses. Shown greyed, with its state, while the card is read-only. */
export function AddressRestriction({ restriction, editable, onChange }: AddressRestrictionProps) {
  const translate = useTranslate();
  const group = useId();
  const option = (restricted: boolean, text: string) => (
    <label className="practice-option">
      <input
        type="radio"
        name={group}
        checked={restriction.restricted === restricted}
        disabled={!editable}
        onChange={() => onChange({ ...restriction, restricted })}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset className="practice-restriction">
      <legend>{translate(message('practice_ip_title'))}</legend>
      {option(false, translate(message('practice_unrestricted')))}
      {!restriction.restricted && (
        <p className="practice-warning">{translate(message('practice_unrestricted_warning'))}</p>
      )}
      {option(true, translate(message('practice_trusted')))}
      {restriction.restricted && (
        <TrustedAddresses
          addresses={restriction.addresses}
          editable={editable}
          onChange={(addresses) => onChange({ restricted: true, addresses })}
        />
      )}
    </fieldset>
  );
}
