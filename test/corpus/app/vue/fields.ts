import { h, type VNode } from 'vue';
import type { CorpusCase, KeyPage } from '../../case.ts';
import type { BaseWords } from '../../labels/index.ts';
import type { KeyForm } from '../form.ts';
import type { VueKit } from './kit.ts';

/** What the parts of a page need to know. */
export interface VuePage {
  readonly one: CorpusCase;
  readonly page: KeyPage;
  readonly words: BaseWords;
  readonly kit: VueKit;
  readonly limit: number;
  readonly form: KeyForm;
}

/** The radios that turn the restriction on, where the page has any. */
export function choice({ page, words, kit, form }: VuePage): VNode[] {
  if (page.choice === 'none') return [];
  const open = { value: 'open', label: words.open };
  const trusted = { value: 'trusted', label: words.trusted };
  return [
    h('h3', words.ipTitle),
    kit.radios({
      value: form.get().restricted ? 'trusted' : 'open',
      options: page.trustedFirst ? [trusted, open] : [open, trusted],
      onChange: (value) => form.set({ restricted: value === 'trusted' }),
    }),
  ];
}

/** The field for addresses, of the kind this page has. */
export function addresses({ page, words, kit, limit, form }: VuePage): VNode[] {
  const { restricted, shown, staged, rows, error } = form.get();
  if (page.choice !== 'none' && !restricted) return [];
  const field = {
    label: words.field.replace('{n}', String(limit)),
    hint: words.hint.replace('{n}', String(limit)),
    error,
    placeholder: words.placeholder,
    value: shown,
    onChange: (value: string) => form.type(value),
  };
  switch (page.control) {
    case 'area':
      return [kit.area(field)];
    case 'tags':
      return [kit.tags(field.label, staged, (values) => form.tags(values))];
    case 'staged':
      return [
        h('div', { style: 'display: flex; gap: 8px; align-items: center' }, [
          h('div', { style: 'flex: 1' }, [kit.text(field)]),
          kit.button(words.add, () => form.stage(), false),
        ]),
        h(
          'div',
          staged.map((ip) => kit.chip(ip, () => form.unstage(ip))),
        ),
      ];
    case 'rows':
      return [
        ...rows.map((row, at) =>
          kit.text({
            ...field,
            label: at === 0 ? field.label : `${field.label} ${at + 1}`,
            value: row,
            onChange: (value) => form.typeRow(at, value),
          }),
        ),
        kit.button(`+ ${words.another}`, () => form.addRow(), false),
      ];
    default:
      return [kit.text(field)];
  }
}
