import {
  Button,
  Checkbox,
  Dialog,
  Heading,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Switch,
  Tag,
  TagGroup,
  TagList,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components';
import type { FieldProps, ReactKit } from '../kit.ts';
import { plain } from './plain.tsx';

function Field({ field, children }: { field: FieldProps; children: React.ReactNode }) {
  return (
    <TextField
      className="form-row"
      value={field.value}
      onChange={field.onChange}
      onBlur={() => field.onBlur()}
      isDisabled={field.disabled}
      isInvalid={Boolean(field.error)}
      type={field.secret ? 'password' : 'text'}
    >
      <Label>{field.label}</Label>
      {children}
      {field.error || field.hint ? <Text slot="description">{field.error || field.hint}</Text> : null}
    </TextField>
  );
}

/** React Aria Components. */
export const aria: ReactKit = {
  ...plain,
  Button: ({ label, onPress, disabled }) => (
    <Button onPress={onPress} isDisabled={disabled}>
      {label}
    </Button>
  ),
  Radios: ({ label, value, options, onChange, disabled }) => (
    <RadioGroup value={value} onChange={onChange} isDisabled={disabled}>
      <Label>{label}</Label>
      {options.map((option) => (
        <Radio
          key={option.value}
          style={{ display: 'block' }}
          value={option.value}
          isDisabled={Boolean(option.disabled)}
        >
          {value === option.value ? '◉ ' : '○ '}
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  ),
  Select: ({ label, value, options, onChange, disabled }) => (
    <Select value={value} onChange={(next) => onChange(String(next))} isDisabled={disabled}>
      <Label>{label}</Label>
      <Button>
        <SelectValue />
      </Button>
      <Popover>
        <ListBox>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  ),
  Toggle: ({ label, on, onChange, disabled }) => (
    <Switch isSelected={on} onChange={onChange} isDisabled={disabled}>
      <i className={on ? 'knob on' : 'knob'} /> {label}
    </Switch>
  ),
  Checkbox: ({ label, on, onChange, disabled }) => (
    <Checkbox isSelected={on} onChange={onChange} isDisabled={disabled}>
      {on ? '☑ ' : '☐ '}
      {label}
    </Checkbox>
  ),
  Text: (field) => (
    <Field field={field}>
      <Input placeholder={field.placeholder} />
    </Field>
  ),
  Area: (field) => (
    <Field field={field}>
      <TextArea rows={3} placeholder={field.placeholder} />
    </Field>
  ),
  Chip: ({ text, onRemove, removable }) => (
    <TagGroup aria-label={text} {...(removable ? { onRemove } : {})}>
      <TagList>
        <Tag id={text} textValue={text}>
          {text}
          {removable ? <Button slot="remove">×</Button> : null}
        </Tag>
      </TagList>
    </TagGroup>
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} className="mask" isDismissable>
      <Modal className="modal">
        <Dialog>
          <Heading slot="title">{title}</Heading>
          {children}
          {footer}
        </Dialog>
      </Modal>
    </ModalOverlay>
  ),
};
