import {
  Checkbox,
  Description,
  Dialog,
  DialogPanel,
  DialogTitle,
  Field,
  Input,
  Label,
  Listbox,
  ListboxButton,
  ListboxOption,
  ListboxOptions,
  Radio,
  RadioGroup,
  Switch,
  Textarea,
} from '@headlessui/react';
import type { FieldProps, ReactKit } from '../kit.ts';
import { nativeOf, plain } from './plain.tsx';

function TextField({ field, children }: { field: FieldProps; children: React.ReactNode }) {
  return (
    <Field className="form-row" disabled={field.disabled}>
      <Label>{field.label}</Label>
      {children}
      {field.error || field.hint ? <Description>{field.error || field.hint}</Description> : null}
    </Field>
  );
}

/** Headless UI. */
export const headless: ReactKit = {
  ...plain,
  Radios: ({ label, value, options, onChange, disabled }) => (
    <RadioGroup value={value} onChange={onChange} aria-label={label} disabled={disabled}>
      <h4>{label}</h4>
      {options.map((option) => (
        <Field key={option.value} className="radio-line" disabled={option.disabled || disabled || false}>
          <Radio value={option.value}>{value === option.value ? '◉' : '○'}</Radio>{' '}
          <Label>{option.label}</Label>
          {option.note ? <Description className="form-error">{option.note}</Description> : null}
        </Field>
      ))}
    </RadioGroup>
  ),
  Select: ({ label, value, options, onChange, disabled }) => (
    <Field className="form-row" disabled={disabled}>
      <Label>{label}</Label>
      <Listbox value={value} onChange={onChange}>
        <ListboxButton>{options.find((option) => option.value === value)?.label}</ListboxButton>
        <ListboxOptions anchor="bottom">
          {options.map((option) => (
            <ListboxOption key={option.value} value={option.value}>
              {option.label}
            </ListboxOption>
          ))}
        </ListboxOptions>
      </Listbox>
    </Field>
  ),
  Toggle: ({ label, on, onChange, disabled }) => (
    <Field className="form-row toggle-line" disabled={disabled}>
      <Label>{label}</Label>
      <Switch checked={on} onChange={onChange}>
        <i className={on ? 'knob on' : 'knob'} />
      </Switch>
    </Field>
  ),
  Checkbox: ({ label, on, onChange, disabled }) => (
    <Field className="check-line" disabled={disabled}>
      <Checkbox checked={on} onChange={onChange}>
        {on ? '☑' : '☐'}
      </Checkbox>
      <Label>{label}</Label>
    </Field>
  ),
  Text: (field) => (
    <TextField field={field}>
      <Input type={field.secret ? 'password' : 'text'} {...nativeOf(field)} disabled={field.disabled} />
    </TextField>
  ),
  Area: (field) => (
    <TextField field={field}>
      <Textarea rows={3} {...nativeOf(field)} disabled={field.disabled} />
    </TextField>
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <Dialog open onClose={onClose} className="mask">
      <DialogPanel className="modal">
        <DialogTitle>{title}</DialogTitle>
        {children}
        {footer}
      </DialogPanel>
    </Dialog>
  ),
};
