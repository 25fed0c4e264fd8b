import { useState } from 'react';

interface Props {
  readonly addresses: readonly string[];
  readonly limit: number;
  readonly editable: boolean;
  readonly onChange: (addresses: readonly string[]) => void;
}

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$/;

/** What the field refuses, as quoted by those who met it: blanks count as illegal. */
function refusal(tokens: readonly string[], held: readonly string[], limit: number): string | null {
  if (!tokens.every((token) => IPV4.test(token))) return 'Illegal IP address. Please check and enter again.';
  if (tokens.some((token) => held.includes(token))) return 'This IP address has already been added.';
  return held.length + tokens.length > limit ? `You can add up to ${limit} IP addresses.` : null;
}

/**
 * Chips, one field and `Confirm`. What was typed and not confirmed lives in the field alone, and is lost on Save.
 */
export function TrustedAddresses({ addresses, limit, editable, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');

  function confirm() {
    const tokens = typed.split(',');
    const why = refusal(tokens, addresses, limit);
    setProblem(why ?? '');
    if (why !== null) return;
    onChange([...addresses, ...new Set(tokens)]);
    setTyped('');
  }

  return (
    <div className="css-trusted">
      <div className="css-chips">
        {addresses.map((address) => (
          <span key={address} className="css-chip" data-bn-type="text">
            {address}
            {editable && (
              <button
                type="button"
                className="css-remove"
                aria-label={`Remove ${address}`}
                onClick={() => onChange(addresses.filter((each) => each !== address))}
              >
                ✕
              </button>
            )}
          </span>
        ))}
      </div>
      {editable && (
        <>
          <div className="bn-textField">
            <input
              className="bn-textField-input"
              value={typed}
              placeholder="Use a comma to separate each IP"
              onChange={(event) => setTyped(event.target.value)}
            />
            <button type="button" className="bn-link" onClick={confirm} disabled={typed === ''}>
              Confirm
            </button>
          </div>
          {problem !== '' && (
            <div className="bn-danger" role="alert">
              {problem}
            </div>
          )}
          <div className="bn-muted">
            For multiple IPs, separate each with a comma. Up to {limit} IP addresses.
          </div>
        </>
      )}
    </div>
  );
}
