import { useState } from 'react';
import { press } from '../shared/account';

interface Props {
  readonly onClose: () => void;
  readonly onCreate: (label: string) => void;
}

/** Two steps: the type of the key, then its label. The restriction comes afterwards, on the new card. */
export function CreateKey({ onClose, onCreate }: Props) {
  const [step, setStep] = useState<'type' | 'label'>('type');
  const [label, setLabel] = useState('');
  return (
    <div className="bn-modal-root">
      <div className="bn-modal" role="dialog" aria-modal="true" aria-label="Create API Key">
        <div className="bn-modal-head">
          <h2>{step === 'type' ? 'Choose API Key type' : 'Label API Key to proceed'}</h2>
          <button type="button" className="bn-close" aria-label="Close" onClick={onClose}>
            ✕
          </button>
        </div>
        {step === 'type' ? (
          <>
            <label className="bn-choice">
              <input type="radio" name="type" defaultChecked /> System generated
              <span className="bn-muted">
                HMAC symmetric encryption: Binance makes the API Key and the Secret Key.
              </span>
            </label>
            <label className="bn-choice">
              <input type="radio" name="type" /> Self-generated
              <span className="bn-muted">Ed25519 or RSA asymmetric encryption: you make the key pair.</span>
            </label>
          </>
        ) : (
          <div className="bn-textField">
            <input
              className="bn-textField-input"
              aria-label="API Key label"
              maxLength={20}
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          </div>
        )}
        <button
          type="button"
          className="bn-button bn-button__primary bn-wide"
          disabled={step === 'label' && label === ''}
          onClick={(event) => {
            press('next', event);
            if (step === 'type') setStep('label');
            else onCreate(label);
          }}
        >
          Next
        </button>
      </div>
    </div>
  );
}
