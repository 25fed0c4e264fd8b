const RIGHTS = [
  ['read', 'Enable Reading'],
  ['trade', 'Enable Spot & Margin Trading'],
  ['loan', 'Enable Margin Loan, Repay & Transfer'],
  ['futures', 'Enable Futures'],
  ['transfer', 'Permits Universal Transfer'],
  ['withdraw', 'Enable Withdrawals'],
  ['symbols', 'Enable Symbol Whitelist'],
] as const;

interface Props {
  readonly rights: readonly string[];
  readonly editable: boolean;
  readonly onChange: (rights: readonly string[]) => void;
}

/** The rights of a key. `Enable Symbol Whitelist` is a list too, and not of addresses. */
export function Permissions({ rights, editable, onChange }: Props) {
  return (
    <>
      <div className="bn-label">API restrictions</div>
      <div className="bn-rights">
        {RIGHTS.map(([right, label]) => (
          <label key={right} className="bn-check">
            <input
              type="checkbox"
              checked={rights.includes(right)}
              disabled={!editable || right === 'read'}
              onChange={(event) =>
                onChange(event.target.checked ? [...rights, right] : rights.filter((each) => each !== right))
              }
            />
            <span>{label}</span>
            {right === 'symbols' && <span className="bn-muted">Edit</span>}
          </label>
        ))}
      </div>
      {editable && rights.includes('symbols') && (
        <div className="bn-textField">
          <input className="bn-textField-input" placeholder="BTCUSDT, ETHUSDT: up to 30 symbols" />
        </div>
      )}
    </>
  );
}
