import type { ReactNode } from 'react';
import './bn.css';
import type { ChoiceProps, FieldProps, ReactKit, ToggleProps } from '../kit.ts';
import { nativeOf, TagBox } from './plain.tsx';

function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  return (
    <div className="bn-formItem">
      <div className="bn-formItem-label">{field.label}</div>
      <div className="bn-textField">{children}</div>
      {field.error ? <div className="bn-formItem-errMsg">{field.error}</div> : null}
      {field.hint ? <div className="bn-formItem-helper">{field.hint}</div> : null}
    </div>
  );
}

/** The older pair: a label with a drawing, and the native radio hidden behind it. */
function Radios({ value, options, onChange, disabled }: ChoiceProps) {
  return (
    <div className="css-1pysja1">
      {options.map((option) => {
        const inert = Boolean(disabled || option.disabled);
        return (
          <label key={option.value} data-bn-type="radio" className={`css-1q1h6zc ${inert ? 'disabled' : ''}`}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="css-dot">
              <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" />
              {value === option.value ? <circle cx="8" cy="8" r="4" fill="currentColor" /> : null}
            </svg>
            <input
              type="radio"
              hidden
              value={option.value}
              checked={value === option.value}
              disabled={inert}
              onChange={() => onChange(option.value)}
            />
            <div data-bn-type="text" className="css-yxspsl">
              <span>{option.label}</span>{' '}
              {option.note ? <span className="css-risk">{option.note}</span> : null}
            </div>
          </label>
        );
      })}
    </div>
  );
}

/** The newer box: a div that carries `aria-checked`, no native input, nothing for the keyboard. */
function Box({
  label,
  on,
  onChange,
  disabled,
  role,
}: ToggleProps & { readonly role: 'checkbox' | 'switch' }) {
  const box = {
    className: `bn-checkbox bn-checkbox__square ${on ? 'checked' : ''}`,
    role,
    'aria-checked': on,
    'aria-disabled': disabled,
    onClick: () => !disabled && onChange(!on),
  };
  return (
    <div className="bn-checkbox-line">
      <div {...box}>{on ? '✓' : ''}</div>
      <span className="bn-checkbox-label">{label}</span>
    </div>
  );
}

/** A bare cross that only a pointer can press. */
function Cross({ onPress }: { onPress: () => void }) {
  const drawing = {
    className: 'bn-svg bn-tag-close',
    viewBox: '0 0 24 24',
    width: 14,
    height: 14,
    onClick: onPress,
  };
  return (
    <svg {...drawing} aria-hidden="true">
      <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}

/** Binance's kits: the older with hashed classes and drawn radios, the newer `bn-*`. */
export const bn: ReactKit = {
  Root: ({ children }) => <div className="bn-root theme-root">{children}</div>,
  Button: ({ label, onPress, kind, disabled }) => (
    <button
      type="button"
      data-bn-type="button"
      className={`bn-button bn-button__${kind} data-size-small`}
      onClick={onPress}
      disabled={disabled}
    >
      {label}
    </button>
  ),
  Radios,
  Select: ({ label, value, options, onChange, disabled }) => (
    <div className="bn-formItem">
      <div className="bn-formItem-label">{label}</div>
      <select
        className="bn-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        disabled={disabled}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  ),
  Toggle: (props) => <Box {...props} role="switch" />,
  Checkbox: (props) => <Box {...props} role="checkbox" />,
  Text: (field) => (
    <Field field={field}>
      <input
        className="bn-textField-input"
        data-bn-type="input"
        type={field.secret ? 'password' : 'text'}
        {...nativeOf(field)}
      />
    </Field>
  ),
  Area: (field) => (
    <Field field={field}>
      <textarea className="bn-textField-input" rows={3} {...nativeOf(field)} />
    </Field>
  ),
  Tags: TagBox,
  Chip: ({ text, onRemove, removable }) => (
    <div className="bn-tag css-chip">
      <div data-bn-type="text">{text}</div>
      {removable ? <Cross onPress={onRemove} /> : null}
    </div>
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <div className="bn-modal-root">
      <div className="bn-mask" />
      <div className="bn-modal-wrap" role="dialog" aria-modal="true">
        <div className="bn-modal-header">
          <div className="bn-modal-header-title">{title}</div>
          <button type="button" className="bn-modal-close" aria-label="close" onClick={onClose}>
            ×
          </button>
        </div>
        <div className="bn-modal-content">{children}</div>
        <div className="bn-modal-footer">{footer}</div>
      </div>
    </div>
  ),
};
