import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { KeyForm } from '../form.ts';
import { notePress } from '../truth.ts';
import type { FieldProps } from './kit.ts';
import { useForm, usePage } from './page.tsx';

const WRITE_BACK = 300;

/** Writes the application's state into the element every 300 ms, as some in-house inputs do. */
function useWriteBack(form: KeyForm) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form.rules.quirk !== 'writes-back') return;
    const timer = setInterval(() => {
      const element = holder.current?.querySelector<HTMLInputElement>('input, textarea');
      if (element && element.value !== form.get().shown) element.value = form.get().shown;
    }, WRITE_BACK);
    return () => clearInterval(timer);
  }, [form]);
  return holder;
}

/** The rich box: an editable element that reports its text. */
function Rich({ form, label, disabled }: { form: KeyForm; label: string; disabled: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const { shown } = useForm(form);
  useEffect(() => {
    if (box.current && box.current.textContent !== shown) box.current.textContent = shown;
  }, [shown]);
  const editable = {
    role: 'textbox',
    'aria-multiline': true,
    'aria-labelledby': 'rich-label',
    tabIndex: 0,
    contentEditable: !disabled,
    suppressContentEditableWarning: true,
    style: { border: '1px solid #999', minHeight: 60, width: 420, padding: 6 },
    onInput: (event: FormEvent<HTMLDivElement>) => form.type(event.currentTarget.textContent),
  };
  return (
    <div className="form-row">
      <div id="rich-label">{label}</div>
      <div ref={box} {...editable} />
    </div>
  );
}

function Staged({ form, field, disabled }: { form: KeyForm; field: FieldProps; disabled: boolean }) {
  const { one, words, kit } = usePage();
  const { staged } = useForm(form);
  const chips = (
    <div>
      {staged.map((ip) => (
        <kit.Chip key={ip} text={ip} {...(disabled ? {} : { onRemove: () => form.unstage(ip) })} />
      ))}
    </div>
  );
  const above = one.exchange === 'kucoin' && one.generation < 2025;
  return (
    <div>
      {above ? chips : null}
      <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <div style={{ flex: '1 1 auto', maxWidth: 460 }}>
          <kit.Text {...field} />
        </div>
        <kit.Button
          label={one.exchange === 'kucoin' ? words.add : words.confirm}
          onPress={() => form.stage()}
          disabled={disabled || field.value === ''}
        />
      </div>
      {above ? null : chips}
    </div>
  );
}

function Rows({ form, field, disabled }: { form: KeyForm; field: FieldProps; disabled: boolean }) {
  const { words, kit } = usePage();
  const { rows } = useForm(form);
  return (
    <div>
      {rows
        .map((row, index) => ({ row, index, name: `row ${index + 1}` }))
        .map(({ row, index, name }) => (
          <kit.Text
            key={name}
            {...field}
            label={index === 0 ? field.label : `${field.label} ${index + 1}`}
            value={row}
            onChange={(value) => form.typeRow(index, value)}
          />
        ))}
      <kit.Button label={`+ ${words.another}`} onPress={() => form.addRow()} disabled={disabled} />
    </div>
  );
}

/** The field for addresses, of the kind this page has. */
export function AddressField({ form }: { form: KeyForm }) {
  const { page, words, kit, limit } = usePage();
  const { shown, staged, error, mount } = useForm(form);
  const holder = useWriteBack(form);
  const disabled = Boolean(page.disabled);
  const label = words.field.replace('{n}', String(limit));
  const hint = words.hint.replace('{n}', String(limit));
  const field: FieldProps = {
    onKeyDown: page.quirk === 'enter-saves' ? saveOnEnter : () => undefined,
    secret: false,
    label,
    hint,
    error,
    disabled,
    placeholder: words.placeholder,
    value: shown,
    onChange: (value) => form.type(value),
    onBlur: () => form.leave(),
  };
  const control = () => {
    switch (page.control) {
      case 'text':
        return <kit.Text {...field} />;
      case 'area':
        return <kit.Area {...field} />;
      case 'staged':
        return <Staged form={form} field={field} disabled={disabled} />;
      case 'tags':
        return (
          <kit.Tags
            label={label}
            values={staged}
            onChange={(values) => form.tags(values)}
            placeholder={words.placeholder}
            disabled={disabled}
          />
        );
      case 'rows':
        return <Rows form={form} field={field} disabled={disabled} />;
      case 'rich':
        return <Rich form={form} label={label} disabled={disabled} />;
    }
  };
  return (
    <div key={mount} ref={holder}>
      {control()}
    </div>
  );
}

function saveOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') notePress('save by Enter', event.nativeEvent);
}
