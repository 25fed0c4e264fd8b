import type { ReactNode } from 'react';

interface SwitchProps {
  readonly on: boolean;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly onChange: (on: boolean) => void;
  readonly testId: string;
}

/** A setting that is on or off at once. */
export function Switch({ on, label, note, onChange, testId }: SwitchProps) {
  return (
    <label className="switch">
      <span className="words">
        <span className="strong">{label}</span>
        {note && <span className="soft block">{note}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        data-testid={testId}
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
