import { Checkbox, Dialog, RadioGroup, Select, Switch } from 'radix-ui';
import type { ChoiceProps, ReactKit } from '../kit.ts';
import { plain } from './plain.tsx';

function Choice({ label, value, options, onChange, disabled }: ChoiceProps) {
  return (
    <RadioGroup.Root value={value} onValueChange={onChange} disabled={disabled} aria-label={label}>
      <h4>{label}</h4>
      {options.map((option) => (
        <div key={option.value} className="radio-line">
          <RadioGroup.Item
            id={`r-${option.value}`}
            value={option.value}
            disabled={option.disabled || disabled || false}
          >
            <RadioGroup.Indicator>●</RadioGroup.Indicator>
          </RadioGroup.Item>
          <label htmlFor={`r-${option.value}`}>{option.label}</label>
          {option.note ? <p className="form-error">{option.note}</p> : null}
        </div>
      ))}
    </RadioGroup.Root>
  );
}

/** Radix primitives in a site's own clothes (as with shadcn/ui); inputs are native. */
export const radix: ReactKit = {
  ...plain,
  Radios: Choice,
  Select: ({ label, value, options, onChange, disabled }) => (
    <div className="form-row">
      <span id="radix-select">{label}</span>
      <Select.Root value={value} onValueChange={onChange} disabled={disabled}>
        <Select.Trigger aria-labelledby="radix-select">
          <Select.Value />
        </Select.Trigger>
        <Select.Portal>
          <Select.Content>
            <Select.Viewport>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value}>
                  <Select.ItemText>{option.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.Viewport>
          </Select.Content>
        </Select.Portal>
      </Select.Root>
    </div>
  ),
  Toggle: ({ label, on, onChange, disabled }) => (
    <div className="form-row toggle-line">
      <label htmlFor="radix-switch">{label}</label>
      <Switch.Root id="radix-switch" checked={on} onCheckedChange={onChange} disabled={disabled}>
        <Switch.Thumb className={on ? 'knob on' : 'knob'} />
      </Switch.Root>
    </div>
  ),
  Checkbox: ({ label, on, onChange, disabled }) => (
    <div className="check-line">
      <Checkbox.Root
        id={`c-${label}`}
        checked={on}
        onCheckedChange={(next) => onChange(next === true)}
        disabled={disabled}
      >
        <Checkbox.Indicator>✓</Checkbox.Indicator>
      </Checkbox.Root>
      <label htmlFor={`c-${label}`}>{label}</label>
    </div>
  ),
  Dialog: ({ title, onClose, children, footer }) => (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="mask" />
        <Dialog.Content
          className="modal"
          style={{ position: 'fixed', left: '50%', top: 40, marginLeft: -260 }}
          aria-describedby={undefined}
        >
          <Dialog.Title>{title}</Dialog.Title>
          {children}
          {footer}
          <Dialog.Close>×</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  ),
};
