import { type ReactNode, useId } from 'react';

interface SwitchProps {
  readonly on: boolean;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly onChange: (on: boolean) => void;
  readonly testId: string;
}

/** A setting that is on or off at once. Its name is the label alone; the note describes it. */
export function Switch({ on, label, note, onChange, testId }: SwitchProps) {
  const id = useId();
  return (
    <div className="switch">
      <span className="words">
        <label htmlFor={`${id}on`} className="strong">
          {label}
        </label>
        {note && (
          <span id={`${id}note`} className="soft block">
            {note}
          </span>
        )}
      </span>
      <input
        id={`${id}on`}
        type="checkbox"
        role="switch"
        data-testid={testId}
        checked={on}
        aria-checked={on}
        aria-describedby={note ? `${id}note` : undefined}
        onChange={({ currentTarget: box }) => {
          onChange(box.checked);
          // It shows what holds, not what was asked for: the browser may refuse the permission.
          box.checked = on;
        }}
      />
    </div>
  );
}
