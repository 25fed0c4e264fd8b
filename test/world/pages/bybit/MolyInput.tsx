import { useEffect, useRef } from 'react';

/** How long the kit waits until it shows again what it was given. */
const WRITE_BACK_MS = 300;

interface Props {
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

/**
 * The house's own input: it listens for `input`, and 300 ms after it loses the focus it writes its prop back, so text
 * that came without an event is gone.
 */
export function MolyInput({ value, placeholder, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const given = useRef(value);

  useEffect(() => {
    given.current = value;
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);

  function writeBack() {
    setTimeout(() => {
      if (field.current) field.current.value = given.current;
    }, WRITE_BACK_MS);
  }

  return (
    <span className="moly-input-wrapper">
      <input
        ref={field}
        className="moly-input"
        defaultValue={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onBlur={writeBack}
      />
    </span>
  );
}
