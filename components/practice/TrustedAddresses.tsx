import { useState } from 'react';
import { message } from '../../lib/language/message.ts';
import { judgeTyped, PRACTICE_LIMIT, type TypedRefusal } from '../../lib/practice/account.ts';
import { useTranslate } from '../language/translation.tsx';
import { CloseIcon } from '../system/icons.tsx';

interface TrustedAddressesProps {
  readonly addresses: readonly string[];
  readonly editable: boolean;
  readonly onChange: (addresses: readonly string[]) => void;
}

/** Chips, one field and Confirm. What was typed and not confirmed is lost on Save, as on exchanges. */
export function TrustedAddresses({ addresses, editable, onChange }: TrustedAddressesProps) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<TypedRefusal | null>(null);

  function confirm() {
    const why = judgeTyped(typed, addresses);
    setRefusal(why);
    if (why !== null) return;
    onChange([...addresses, ...new Set(typed.split(','))]);
    setTyped('');
  }

  return (
    <div className="practice-trusted">
      <ul className="practice-chips">
        {addresses.map((address) => (
          <li key={address} className="practice-chip">
            <span className="address">{address}</span>
            {editable && (
              <button
                type="button"
                aria-label={translate(message('action_remove_named', { address }))}
                onClick={() => onChange(addresses.filter((other) => other !== address))}
              >
                <CloseIcon />
              </button>
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <>
          <div className="practice-field">
            <input
              type="text"
              dir="ltr"
              value={typed}
              autoComplete="off"
              spellCheck={false}
              aria-label={translate(message('practice_field'))}
              placeholder={translate(message('practice_field_hint'))}
              onChange={(event) => setTyped(event.target.value)}
            />
            <button type="button" className="button secondary" disabled={typed === ''} onClick={confirm}>
              {translate(message('practice_confirm'))}
            </button>
          </div>
          {refusal && (
            <p className="practice-warning" role="alert">
              {translate(message(REFUSED[refusal], { n: PRACTICE_LIMIT }))}
            </p>
          )}
          <p className="soft">{translate(message('practice_field_limit', { n: PRACTICE_LIMIT }))}</p>
        </>
      )}
    </div>
  );
}

const REFUSED = {
  'not-an-address': 'practice_refused_text',
  'already-there': 'practice_refused_twice',
  'too-many': 'practice_field_limit',
} as const satisfies Record<TypedRefusal, string>;
