import { Button, Checkbox, ConfigProvider, Form, Input, Modal, Radio, Select, Switch, Tag } from 'antd';
import type { FieldProps, ReactKit } from '../kit.ts';

function Labelled({ field, children }: { field: FieldProps; children: React.ReactNode }) {
  return (
    <Form.Item
      label={field.label}
      layout="vertical"
      extra={field.hint}
      help={field.error || null}
      validateStatus={field.error ? 'error' : ''}
    >
      {children}
    </Form.Item>
  );
}

const inputOf = ({ value, onChange, onBlur, onKeyDown, placeholder, disabled }: FieldProps) => ({
  value,
  onBlur,
  onKeyDown,
  placeholder,
  disabled,
  onChange: (event: { target: { value: string } }) => onChange(event.target.value),
});

/** Ant Design. */
export const antd: ReactKit = {
  Root: ({ children }) => <ConfigProvider theme={{ token: { motion: false } }}>{children}</ConfigProvider>,
  Button: ({ label, onPress, kind, disabled }) => (
    <Button onClick={onPress} type={kind} disabled={disabled}>
      {label}
    </Button>
  ),
  Radios: ({ value, options, onChange, disabled }) => (
    <Radio.Group value={value} onChange={(event) => onChange(event.target.value)} disabled={disabled}>
      {options.map((option) => (
        <div key={option.value}>
          <Radio value={option.value} disabled={option.disabled || disabled}>
            {option.label}
          </Radio>
          {option.note && value === option.value ? <p style={{ color: '#f0a045' }}>{option.note}</p> : null}
        </div>
      ))}
    </Radio.Group>
  ),
  Select: ({ label, value, options, onChange, disabled }) => (
    <Form.Item label={label} layout="vertical">
      <Select
        value={value}
        onChange={onChange}
        disabled={disabled}
        style={{ width: 360 }}
        options={options.map((option) => ({ value: option.value, label: option.label }))}
      />
    </Form.Item>
  ),
  Toggle: ({ label, on, onChange, disabled }) => (
    <Form.Item label={label}>
      <Switch checked={on} onChange={onChange} disabled={disabled} />
    </Form.Item>
  ),
  Checkbox: ({ label, on, onChange, disabled }) => (
    <Checkbox checked={on} onChange={(event) => onChange(event.target.checked)} disabled={disabled}>
      {label}
    </Checkbox>
  ),
  Text: (field) => (
    <Labelled field={field}>
      {field.secret ? <Input.Password {...inputOf(field)} /> : <Input {...inputOf(field)} allowClear />}
    </Labelled>
  ),
  Area: (field) => (
    <Labelled field={field}>
      <Input.TextArea {...inputOf(field)} rows={3} />
    </Labelled>
  ),
  Tags: ({ label, values, onChange, placeholder, disabled }) => (
    <Form.Item label={label} layout="vertical">
      <Select
        mode="tags"
        open={false}
        value={[...values]}
        onChange={onChange}
        placeholder={placeholder}
        disabled={disabled}
        tokenSeparators={[',', ' ']}
        style={{ width: '100%' }}
      />
    </Form.Item>
  ),
  Chip: ({ text, onRemove, removable }) => (
    <Tag closable={removable} onClose={onRemove}>
      {text}
    </Tag>
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <Modal open title={title} onCancel={onClose} footer={footer}>
      {children}
    </Modal>
  ),
};
