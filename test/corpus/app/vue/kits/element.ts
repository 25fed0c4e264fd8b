import {
  ElButton,
  ElCheckbox,
  ElDialog,
  ElForm,
  ElFormItem,
  ElInput,
  ElOption,
  ElRadio,
  ElRadioGroup,
  ElSelect,
  ElTag,
} from 'element-plus';
import 'element-plus/dist/index.css';
import { type Component, h } from 'vue';
import type { FieldProps, VueKit } from '../kit.ts';

/** Its declared props know only objects as values, although it takes texts. */
const option: Component = ElOption;

const input = (field: FieldProps, type: 'text' | 'password' | 'textarea') =>
  h(ElFormItem, { label: field.label, error: field.error ?? '' }, () => [
    h(ElInput, {
      modelValue: field.value,
      type,
      rows: 3,
      placeholder: field.placeholder ?? '',
      'onUpdate:modelValue': (value: string | number | null | undefined) =>
        field.onChange(String(value ?? '')),
    }),
    field.hint ? h('div', { class: 'el-form-item__hint' }, field.hint) : null,
  ]);

/** Element Plus. */
export const element: VueKit = {
  root: (content) => h(ElForm, { labelPosition: 'top' }, content),
  button: (label, onPress, primary) =>
    h(ElButton, { type: primary ? 'primary' : 'default', onClick: onPress }, () => label),
  radios: ({ value, options, onChange }) =>
    h(
      ElRadioGroup,
      {
        modelValue: value,
        'onUpdate:modelValue': (next: string | number | boolean | undefined) => onChange(String(next)),
      },
      () =>
        options.map((option) => h(ElRadio, { key: option.value, value: option.value }, () => option.label)),
    ),
  checkbox: (label, on) => h(ElCheckbox, { modelValue: on }, () => label),
  text: (field) => input(field, field.secret ? 'password' : 'text'),
  area: (field) => input(field, 'textarea'),
  tags: (label, values, onChange) =>
    h(ElFormItem, { label }, () =>
      h(
        ElSelect,
        {
          modelValue: [...values],
          multiple: true,
          filterable: true,
          allowCreate: true,
          defaultFirstOption: true,
          'onUpdate:modelValue': (next: string[]) => onChange(next),
        },
        () => values.map((value) => h(option, { key: value, label: value, value })),
      ),
    ),
  chip: (text, onRemove) => h(ElTag, { key: text, closable: true, onClose: onRemove }, () => text),
  dialog: (title, onClose, content, footer) =>
    h(
      ElDialog,
      { modelValue: true, title, appendToBody: true, 'onUpdate:modelValue': onClose },
      { default: content, footer },
    ),
};
