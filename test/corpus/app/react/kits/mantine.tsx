import {
  Button,
  Checkbox,
  Group,
  MantineProvider,
  Modal,
  PasswordInput,
  Pill,
  Radio,
  Select,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import '@mantine/core/styles.css';
import type { FieldProps, ReactKit } from '../kit.ts';

const inputOf = ({
  label,
  value,
  onChange,
  onBlur,
  onKeyDown,
  placeholder,
  disabled,
  hint,
  error,
}: FieldProps) => ({
  label,
  value,
  onBlur,
  onKeyDown,
  placeholder,
  disabled,
  description: hint,
  error,
  onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
});

/** Mantine. */
export const mantine: ReactKit = {
  Root: ({ children }) => <MantineProvider env="test">{children}</MantineProvider>,
  Button: ({ label, onPress, kind, disabled }) => (
    <Button onClick={onPress} variant={kind === 'primary' ? 'filled' : 'subtle'} disabled={disabled}>
      {label}
    </Button>
  ),
  Radios: ({ label, value, options, onChange, disabled }) => (
    <Radio.Group label={label} value={value} onChange={onChange}>
      {options.map((option) => (
        <Radio
          key={option.value}
          value={option.value}
          label={option.label}
          description={option.note}
          disabled={option.disabled || disabled}
        />
      ))}
    </Radio.Group>
  ),
  Select: ({ label, value, options, onChange, disabled }) => (
    <Select
      label={label}
      value={value}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      onChange={(next) => onChange(next ?? value)}
      allowDeselect={false}
      disabled={disabled}
    />
  ),
  Toggle: ({ label, on, onChange, disabled }) => (
    <Switch
      label={label}
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
      disabled={disabled}
    />
  ),
  Checkbox: ({ label, on, onChange, disabled }) => (
    <Checkbox
      label={label}
      checked={on}
      onChange={(event) => onChange(event.currentTarget.checked)}
      disabled={disabled}
    />
  ),
  Text: (field) => (field.secret ? <PasswordInput {...inputOf(field)} /> : <TextInput {...inputOf(field)} />),
  Area: (field) => <Textarea {...inputOf(field)} autosize minRows={3} />,
  Tags: ({ label, values, onChange, placeholder, disabled }) => (
    <TagsInput
      label={label}
      value={[...values]}
      onChange={onChange}
      placeholder={placeholder}
      disabled={disabled}
      splitChars={[',', ' ']}
    />
  ),
  Chip: ({ text, onRemove, removable }) => (
    <Pill withRemoveButton={removable} onRemove={onRemove}>
      {text}
    </Pill>
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <Modal opened onClose={onClose} title={title} transitionProps={{ duration: 0 }}>
      {children}
      <Group>{footer}</Group>
    </Modal>
  ),
};
