import '@arco-design/web-react/es/_util/react-19-adapter';
import {
  Button,
  Checkbox,
  Form,
  Input,
  InputTag,
  Modal,
  Radio,
  Select,
  Switch,
  Tag,
} from '@arco-design/web-react';
import '@arco-design/web-react/dist/css/arco.css';
import type { FieldProps, ReactKit } from '../kit.ts';

const inputOf = ({ value, onChange, onBlur, onKeyDown, placeholder, disabled }: FieldProps) => ({
  value,
  onChange,
  onBlur,
  onKeyDown,
  placeholder,
  disabled,
});

const helpOf = ({ error, hint }: FieldProps) => (error || hint ? { extra: error || hint } : {});

/** Arco Design. */
export const arco: ReactKit = {
  Root: ({ children }) => children,
  Button: ({ label, onPress, kind, disabled }) => (
    <Button
      onClick={onPress}
      type={kind === 'primary' ? 'primary' : kind === 'link' ? 'text' : 'default'}
      disabled={disabled}
    >
      {label}
    </Button>
  ),
  Radios: ({ value, options, onChange, disabled }) => (
    <Radio.Group value={value} onChange={onChange} direction="vertical" disabled={disabled}>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} disabled={option.disabled || disabled}>
          {option.label}
          {option.note ? <small> {option.note}</small> : null}
        </Radio>
      ))}
    </Radio.Group>
  ),
  Select: ({ label, value, options, onChange, disabled }) => (
    <Form.Item label={label} layout="vertical">
      <Select
        value={value}
        onChange={onChange}
        disabled={disabled}
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
    <Checkbox checked={on} onChange={onChange} disabled={disabled}>
      {label}
    </Checkbox>
  ),
  Text: (field) => (
    <Form.Item label={field.label} layout="vertical" {...helpOf(field)}>
      {field.secret ? <Input.Password {...inputOf(field)} /> : <Input {...inputOf(field)} />}
    </Form.Item>
  ),
  Area: (field) => (
    <Form.Item label={field.label} layout="vertical" {...helpOf(field)}>
      <Input.TextArea {...inputOf(field)} rows={3} />
    </Form.Item>
  ),
  Tags: ({ label, values, onChange, placeholder, disabled }) => (
    <Form.Item label={label} layout="vertical">
      <InputTag
        value={[...values]}
        onChange={onChange}
        placeholder={placeholder}
        disabled={disabled}
        tokenSeparators={[',', ' ']}
        allowClear
      />
    </Form.Item>
  ),
  Chip: ({ text, onRemove, removable }) => (
    <Tag closable={removable} onClose={onRemove} visible>
      {text}
    </Tag>
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <Modal visible title={title} onCancel={onClose} footer={footer}>
      {children}
    </Modal>
  ),
};
