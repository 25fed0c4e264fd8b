import {
  Button,
  Checkbox,
  Input,
  Modal,
  Radio,
  RadioGroup,
  Select,
  Switch,
  Tag,
  TagInput,
  TextArea,
} from '@douyinfe/semi-ui-19';
import type { ReactNode } from 'react';
import type { FieldProps, ReactKit } from '../kit.ts';

function Labelled({ label, note = '', children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <div className="semi-form-field">
      <div className="semi-form-field-label">{label}</div>
      {children}
      {note ? <div className="semi-form-field-extra">{note}</div> : null}
    </div>
  );
}

const inputOf = ({ value, onChange, onBlur, onKeyDown, placeholder, disabled }: FieldProps) => ({
  value,
  onChange,
  onBlur,
  onKeyDown,
  placeholder,
  disabled,
});

/** Semi Design. Its labels stand beside the inputs without being bound to them. */
export const semi: ReactKit = {
  Root: ({ children }) => children,
  Button: ({ label, onPress, kind, disabled }) => (
    <Button
      onClick={onPress}
      theme={kind === 'primary' ? 'solid' : 'borderless'}
      type={kind === 'primary' ? 'primary' : 'tertiary'}
      disabled={disabled}
    >
      {label}
    </Button>
  ),
  Radios: ({ label, value, options, onChange, disabled }) => (
    <Labelled label={label}>
      <RadioGroup
        value={value}
        onChange={(event) => onChange(String(event.target.value))}
        direction="vertical"
        disabled={disabled}
      >
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            extra={option.note}
            disabled={option.disabled || disabled}
          >
            {option.label}
          </Radio>
        ))}
      </RadioGroup>
    </Labelled>
  ),
  Select: ({ label, value, options, onChange, disabled }) => (
    <Labelled label={label}>
      <Select
        value={value}
        onChange={(next) => onChange(String(next))}
        disabled={disabled}
        style={{ width: 360 }}
        optionList={options.map((option) => ({ value: option.value, label: option.label }))}
      />
    </Labelled>
  ),
  Toggle: ({ label, on, onChange, disabled }) => (
    <Labelled label={label}>
      <Switch checked={on} onChange={onChange} disabled={disabled} />
    </Labelled>
  ),
  Checkbox: ({ label, on, onChange, disabled }) => (
    <Checkbox checked={on} onChange={(event) => onChange(Boolean(event.target.checked))} disabled={disabled}>
      {label}
    </Checkbox>
  ),
  Text: (field) => (
    <Labelled label={field.label} note={field.error || field.hint}>
      <Input {...inputOf(field)} {...(field.secret ? { mode: 'password' as const } : {})} />
    </Labelled>
  ),
  Area: (field) => (
    <Labelled label={field.label} note={field.error || field.hint}>
      <TextArea {...inputOf(field)} rows={3} />
    </Labelled>
  ),
  Tags: ({ label, values, onChange, placeholder, disabled }) => (
    <Labelled label={label}>
      <TagInput
        value={[...values]}
        onChange={onChange}
        placeholder={placeholder}
        disabled={disabled}
        separator={[',', ' ']}
      />
    </Labelled>
  ),
  Chip: ({ text, onRemove, removable }) => (
    <Tag closable={removable} onClose={onRemove} visible>
      {text}
    </Tag>
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <Modal visible title={title} onCancel={onClose} footer={footer} motion={false}>
      {children}
    </Modal>
  ),
};
