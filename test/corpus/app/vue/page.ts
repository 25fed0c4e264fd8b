import { defineComponent, h, shallowRef, type VNode } from 'vue';
import type { CorpusCase, KeyPage } from '../../case.ts';
import type { BaseWords } from '../../labels/index.ts';
import { KeyForm } from '../form.ts';
import { tellTruth } from '../truth.ts';
import { act } from './act.ts';
import { addresses, choice, type VuePage } from './fields.ts';
import type { VueKit } from './kit.ts';

const nothing = (): undefined => undefined;
const NEW_KEY = { label: 'new', restricted: false, ips: [] };

/** Draws the list of keys above the form. */
function list({ page, words, kit }: VuePage, edit: (index: number) => void): VNode {
  const row = (key: KeyPage['keys'][number], index: number) =>
    h('tr', { key: key.label }, [
      h('td', key.label),
      h('td', words.read),
      h('td', key.ips.join(',') || '--'),
      h('td', [
        act(
          'edit',
          kit.button(words.edit, () => edit(index), false),
          `edit-${index}`,
        ),
      ]),
    ]);
  return h('table', [h('tbody', page.keys.map(row))]);
}

/** Draws the fields of the form, in the order of the exchange's own page. */
function fields(context: VuePage, text: { name: string; secret: string }, changed: () => void): VNode[] {
  const { one, page, words, kit } = context;
  const set = (key: 'name' | 'secret') => (value: string) => {
    text[key] = value;
    changed();
  };
  const above = [kit.text({ label: words.name, value: text.name, onChange: set('name') })];
  const secret = kit.text({
    label: words.passphrase,
    value: text.secret,
    onChange: set('secret'),
    secret: true,
  });
  const rights = [words.read, words.trade, words.withdraw].map((right) =>
    h('p', [kit.checkbox(right, right === words.read)]),
  );
  const restriction = [...choice(context), ...addresses(context)];
  return one.exchange === 'okx'
    ? [...above, ...restriction, ...rights, secret]
    : [...above, ...(page.creates ? [secret] : []), ...rights, ...restriction];
}

/** One page of one case, drawn with a Vue kit. */
export function pageOf(one: CorpusCase, page: KeyPage, words: BaseWords, kit: VueKit, limit: number) {
  return defineComponent({
    setup() {
      const version = shallowRef(0);
      const changed = () => {
        version.value += 1;
      };
      const text = { name: '', secret: '' };
      let form = begin(page.editing ?? 0);
      let editing = page.creates ? 0 : page.editing;

      function begin(index: number): KeyForm {
        const fresh = new KeyForm(page.keys[index] ?? NEW_KEY, {
          control: page.control,
          quirk: page.quirk,
          strict: page.strict ?? false,
          limit,
          byList: page.choice === 'none',
        });
        fresh.subscribe(changed);
        tellTruth(fresh.wouldSave);
        return fresh;
      }

      const edit = (index: number | null) => {
        editing = index;
        form = begin(index ?? 0);
        changed();
      };

      return () => {
        const context: VuePage = { one, page, words, kit, limit, form };
        const last = one.exchange === 'okx' ? words.confirm : words.next;
        const footer = () => [act('next', kit.button(last, nothing, true))];
        const content = () => fields(context, text, changed);
        const title = page.creates ? words.create : words.edit;
        const inner =
          page.frame === 'dialog'
            ? () =>
                kit.dialog(
                  title,
                  () => edit(null),
                  () => [kit.root(content)],
                  footer,
                )
            : () => h('section', [h('h2', title), kit.root(content), ...footer()]);
        return h('main', { 'data-drawn': version.value, style: 'max-width: 720px; margin: auto' }, [
          h('h1', words.title),
          h('p', words.advice),
          list(context, edit),
          editing === null ? null : inner(),
        ]);
      };
    },
  });
}
