import {
  NButton,
  NCheckbox,
  NConfigProvider,
  NDynamicTags,
  NFormItem,
  NInput,
  NModal,
  NRadio,
  NRadioGroup,
  NTag,
} from 'naive-ui';
import { h } from 'vue';
import type { FieldProps, VueKit } from '../kit.ts';

const input = (field: FieldProps, type: 'text' | 'password' | 'textarea') =>
  h(
    NFormItem,
    {
      label: field.label,
      feedback: field.error || field.hint || '',
      showFeedback: Boolean(field.error || field.hint),
    },
    () =>
      h(NInput, {
        value: field.value,
        type,
        rows: 3,
        placeholder: field.placeholder ?? '',
        onUpdateValue: (value: string) => field.onChange(value),
      }),
  );

/** Naive UI. */
export const naive: VueKit = {
  root: (content) => h(NConfigProvider, null, content),
  button: (label, onPress, primary) =>
    h(NButton, { type: primary ? 'primary' : 'default', onClick: onPress }, () => label),
  radios: ({ value, options, onChange }) =>
    h(
      NRadioGroup,
      { value, onUpdateValue: (next: string | number | boolean) => onChange(String(next)) },
      () =>
        options.map((option) => h(NRadio, { key: option.value, value: option.value }, () => option.label)),
    ),
  checkbox: (label, on) => h(NCheckbox, { checked: on }, () => label),
  text: (field) => input(field, field.secret ? 'password' : 'text'),
  area: (field) => input(field, 'textarea'),
  tags: (label, values, onChange) =>
    h(NFormItem, { label }, () =>
      h(NDynamicTags, { value: [...values], onUpdateValue: (next: string[]) => onChange(next) }),
    ),
  chip: (text, onRemove) => h(NTag, { key: text, closable: true, onClose: onRemove }, () => text),
  dialog: (title, onClose, content, footer) =>
    h(
      NModal,
      { show: true, preset: 'card', title, style: 'width: 620px', onUpdateShow: onClose },
      { default: content, footer },
    ),
};
