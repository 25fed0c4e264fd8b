import {
  Button,
  Checkbox,
  Form,
  FormItem,
  Input,
  InputPassword,
  Modal,
  Radio,
  RadioGroup,
  Select,
  Tag,
  Textarea,
} from 'ant-design-vue';
import 'ant-design-vue/dist/reset.css';
import { h } from 'vue';
import type { FieldProps, VueKit } from '../kit.ts';

const item = (field: FieldProps, part: typeof Input | typeof Textarea | typeof InputPassword) =>
  h(FormItem, { label: field.label, extra: field.hint, help: field.error || undefined }, () =>
    h(part, {
      value: field.value,
      rows: 3,
      placeholder: field.placeholder ?? '',
      'onUpdate:value': (value: string | undefined) => field.onChange(value ?? ''),
    }),
  );

/** Ant Design Vue. */
export const antdv: VueKit = {
  root: (content) => h(Form, { layout: 'vertical' }, { default: content }),
  button: (label, onPress, primary) =>
    h(Button, { type: primary ? 'primary' : 'default', onClick: onPress }, () => label),
  radios: ({ value, options, onChange }) =>
    h(RadioGroup, { value, 'onUpdate:value': (next: string) => onChange(next) }, () =>
      options.map((option) => h(Radio, { key: option.value, value: option.value }, () => option.label)),
    ),
  checkbox: (label, on) => h(Checkbox, { checked: on }, () => label),
  text: (field) => item(field, field.secret ? InputPassword : Input),
  area: (field) => item(field, Textarea),
  tags: (label, values, onChange) =>
    h(FormItem, { label }, () =>
      h(Select, {
        mode: 'tags',
        open: false,
        value: [...values],
        tokenSeparators: [',', ' '],
        'onUpdate:value': (next) => onChange(Array.isArray(next) ? next.map(String) : []),
      }),
    ),
  chip: (text, onRemove) => h(Tag, { key: text, closable: true, onClose: onRemove }, () => text),
  dialog: (title, onClose, content, footer) =>
    h(
      Modal,
      { open: true, title, transitionName: '', maskTransitionName: '', onCancel: onClose },
      { default: content, footer },
    ),
};
