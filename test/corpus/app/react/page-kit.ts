import { type ComponentType, createElement } from 'react';
import type {
  ButtonProps,
  ChipProps,
  ChoiceProps,
  FieldProps,
  ReactKit,
  TagsProps,
  ToggleProps,
} from './kit.ts';

type Needs<Props, Key extends keyof Props> = ComponentType<Pick<Props, Key> & Partial<Omit<Props, Key>>>;

/** A kit as pages use it: what a page does not say has a default. */
export interface PageKit extends Pick<ReactKit, 'Root' | 'Dialog'> {
  readonly Button: Needs<ButtonProps, 'label' | 'onPress'>;
  readonly Radios: Needs<ChoiceProps, 'label' | 'value' | 'options' | 'onChange'>;
  readonly Select: Needs<ChoiceProps, 'label' | 'value' | 'options' | 'onChange'>;
  readonly Toggle: Needs<ToggleProps, 'label' | 'on' | 'onChange'>;
  readonly Checkbox: Needs<ToggleProps, 'label' | 'on' | 'onChange'>;
  readonly Text: Needs<FieldProps, 'label' | 'value' | 'onChange'>;
  readonly Area: Needs<FieldProps, 'label' | 'value' | 'onChange'>;
  readonly Tags: Needs<TagsProps, 'label' | 'values' | 'onChange'>;
  readonly Chip: ComponentType<Pick<ChipProps, 'text'> & Partial<Pick<ChipProps, 'onRemove'>>>;
}

const nothing = (): undefined => undefined;
const button = { kind: 'default', disabled: false } as const;
const control = { disabled: false } as const;
const field = {
  onBlur: nothing,
  onKeyDown: nothing,
  placeholder: '',
  hint: '',
  error: '',
  disabled: false,
  secret: false,
} as const;

function withDefaults<Props extends object, Default extends Partial<Props>>(
  part: ComponentType<Props>,
  defaults: Default,
) {
  return (props: Omit<Props, keyof Default> & Partial<Props>) =>
    createElement(part, { ...defaults, ...props } as unknown as Props);
}

function chipOf(part: ComponentType<ChipProps>): PageKit['Chip'] {
  return ({ text, onRemove }) =>
    createElement(part, { text, onRemove: onRemove ?? nothing, removable: onRemove !== undefined });
}

/** Puts the defaults in front of a kit. */
export function pageKit(kit: ReactKit): PageKit {
  return {
    Root: kit.Root,
    Dialog: kit.Dialog,
    Button: withDefaults(kit.Button, button),
    Radios: withDefaults(kit.Radios, control),
    Select: withDefaults(kit.Select, control),
    Toggle: withDefaults(kit.Toggle, control),
    Checkbox: withDefaults(kit.Checkbox, control),
    Text: withDefaults(kit.Text, field),
    Area: withDefaults(kit.Area, field),
    Tags: withDefaults(kit.Tags, { ...control, placeholder: '' }),
    Chip: chipOf(kit.Chip),
  };
}
