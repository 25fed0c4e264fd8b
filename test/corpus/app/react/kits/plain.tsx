import { type ReactNode, useId, useState } from 'react';
import './plain.css';
import type { FieldProps, ReactKit, TagsProps } from '../kit.ts';

function Field({ field, children }: { field: FieldProps; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="form-row">
      <label htmlFor={id}>{field.label}</label>
      {children(id)}
      {field.error ? <span className="form-error">{field.error}</span> : null}
      {field.hint ? <span className="form-hint">{field.hint}</span> : null}
    </div>
  );
}

/** The attributes a native input or textarea takes from a field. */
export const nativeOf = ({ value, onChange, onBlur, onKeyDown, placeholder, disabled }: FieldProps) => ({
  value,
  onBlur,
  onKeyDown,
  placeholder,
  disabled,
  onChange: (event: { target: { value: string } }) => onChange(event.target.value),
});

/** A box of tags as sites write it themselves: Enter or a comma makes a tag, Backspace takes the last one back. */
export function TagBox({ label, values, onChange, placeholder, disabled }: TagsProps) {
  const [text, setText] = useState('');
  const take = () => {
    if (text.trim()) onChange([...values, text.trim()]);
    setText('');
  };
  return (
    <div className="form-row">
      <label htmlFor="tag-input">{label}</label>
      <div className="tag-box">
        {values.map((value) => (
          <span key={value} className="tag">
            <span>{value}</span>
            <button
              type="button"
              className="tag-x"
              aria-label={`× ${value}`}
              disabled={disabled}
              onClick={() => onChange(values.filter((one) => one !== value))}
            >
              ×
            </button>
          </span>
        ))}
        <input
          id="tag-input"
          value={text}
          placeholder={placeholder}
          disabled={disabled}
          enterKeyHint="enter"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault();
              take();
            } else if (event.key === 'Backspace' && text === '') {
              onChange(values.slice(0, -1));
            }
          }}
        />
      </div>
    </div>
  );
}

/** Native elements with classes of a site's own. */
export const plain: ReactKit = {
  Root: ({ children }) => <div className="plain">{children}</div>,
  Button: ({ label, onPress, kind, disabled }) => (
    <button type="button" className={`btn ${kind}`} onClick={onPress} disabled={disabled}>
      {label}
    </button>
  ),
  Radios: ({ label, value, options, onChange, disabled }) => {
    const name = useId();
    return (
      <fieldset className="form-row" disabled={disabled}>
        <legend>{label}</legend>
        {options.map((option) => (
          <label key={option.value} className="radio-line">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
            {option.note ? <em className="form-error">{option.note}</em> : null}
          </label>
        ))}
      </fieldset>
    );
  },
  Select: ({ label, value, options, onChange, disabled }) => {
    const id = useId();
    return (
      <div className="form-row">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)} disabled={disabled}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    );
  },
  Toggle: ({ label, on, onChange, disabled }) => (
    <div className="form-row toggle-line">
      <span>{label}</span>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={label}
        disabled={disabled}
        onClick={() => onChange(!on)}
      >
        <i className={on ? 'knob on' : 'knob'} />
      </button>
    </div>
  ),
  Checkbox: ({ label, on, onChange, disabled }) => (
    <label className="check-line">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onChange(event.target.checked)}
        disabled={disabled}
      />
      <span>{label}</span>
    </label>
  ),
  Text: (field) => (
    <Field field={field}>
      {(id) => (
        <input id={id} type={field.secret ? 'password' : 'text'} autoComplete="off" {...nativeOf(field)} />
      )}
    </Field>
  ),
  Area: (field) => <Field field={field}>{(id) => <textarea id={id} rows={3} {...nativeOf(field)} />}</Field>,
  Tags: TagBox,
  Chip: ({ text, onRemove, removable }) => (
    <span className="tag">
      <span>{text}</span>
      {removable ? (
        <button type="button" className="tag-x" aria-label={`× ${text}`} onClick={onRemove}>
          ×
        </button>
      ) : null}
    </span>
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <div className="mask">
      <section role="dialog" aria-modal="true" aria-label={title} className="modal">
        <header>
          <h2>{title}</h2>
          <button type="button" aria-label="×" onClick={onClose}>
            ×
          </button>
        </header>
        {children}
        <footer>{footer}</footer>
      </section>
    </div>
  ),
};
