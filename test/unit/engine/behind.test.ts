import { describe, expect, it } from 'vitest';
import { titlesOver } from '../../../lib/engine/titles.ts';
import { viewOf } from '../../../lib/engine/view.ts';
import {
  area,
  button,
  decided,
  dialog,
  field,
  group,
  heading,
  type Node,
  radio,
  sceneOf,
  secret,
  toggle,
  words,
} from './build.ts';
import { KEYS } from './key-page.ts';

/** A window with the list of a key and nothing else. */
const small = (...more: Node[]) =>
  dialog(
    'Trusted IP addresses',
    heading('Trusted IP addresses of the API key'),
    ...more,
    area('IP whitelist', { text: '203.0.113.9' }),
    button('Cancel'),
    button('Done'),
  );

/** A form in which a key is changed. */
const form = group(
  heading('Edit API key'),
  group(words('API key name'), field('API key name', { text: 'bot-1' })),
  group(toggle('Enable reading', true), toggle('Enable trading', true)),
  button('Save changes'),
);

/** A window that says nothing of a key by itself, over a form that does. */
const bare = (...more: Node[]) =>
  dialog('', words('Cancel'), words('Bind IP addresses'), ...more, button('Done'));

/** The button behind the window of the only form. */
function behindOf(...parts: Node[]): string | null {
  const forms = decided(sceneOf('API Management', ...parts)).forms.filter(({ mode }) => mode === 'edit');
  expect(forms).toHaveLength(1);
  return forms[0]?.behind?.text ?? null;
}

describe('a window with the list alone', () => {
  it('hands it over to the form that it stands in front of', () => {
    expect(behindOf(form, small())).toBe('Save changes');
  });

  it('saves it where it was opened from a list of keys', () => {
    expect(behindOf(...KEYS, button('Create API'), small())).toBeNull();
  });

  it('saves it where what makes another key stands beside the list of keys', () => {
    const create = group(
      heading('Create new API key'),
      group(words('API key name'), field('API key name')),
      group(toggle('Enable reading', true), toggle('Enable trading', false)),
      button('Create and save API key'),
    );
    expect(behindOf(create, ...KEYS, small())).toBeNull();
    const search = group(field('Search API key name'), button('Save view'));
    expect(behindOf(search, ...KEYS, small())).toBeNull();
  });

  it('saves it where it shows a key itself', () => {
    expect(behindOf(form, small(group(words('API Key'), secret())))).toBeNull();
  });

  it('saves it where it asks for the name of the key itself', () => {
    expect(behindOf(form, small(group(words('API key name'), field('API key name'))))).toBeNull();
  });
});

describe('a window over the form of a key', () => {
  it('has the key of that form, under a title of which nothing is known', () => {
    const shown = group(...form.inside, group(words('API Key'), secret()));
    const titled = dialog('Origins', area('One IP per line', { text: '203.0.113.9' }), button('Done'));
    const found = decided(sceneOf('API Management', shown, titled)).fields.at(-1);
    const rules = found?.because.map(({ id }) => id) ?? [];
    expect(rules).toContain('key-beside');
    expect(rules).not.toContain('beside-keys');
  });

  it('is titled by its first text, but not by "Cancel"', () => {
    const view = viewOf(sceneOf('API Management', bare(area('One IP per line'))));
    const field = view.parts.find(({ role }) => role === 'textbox');
    expect(field && titlesOver(field, view)).toEqual(['Bind IP addresses', 'API Management']);
  });

  it('hides the form in another window that it hands its list over to', () => {
    const first = dialog(
      'Edit API key',
      ...form.inside,
      group(radio('Unrestricted', false), radio('Restrict access to trusted IPs only', true)),
    );
    expect(behindOf(first, bare(area('One IP per line', { text: '203.0.113.9' })))).toBe('Save changes');
  });

  it('is not called open where it shows no list: the one behind it may hold some', () => {
    const open = bare(area('Trusted IP addresses of the API key'));
    const [found] = decided(sceneOf('API Management', form, open), true).forms;
    expect([found?.behind?.text, found?.restriction]).toEqual(['Save changes', 'unknown']);
  });
});

describe('a window that can only be closed', () => {
  const sheet = (title: string, ...more: Node[]) =>
    dialog(
      title,
      words(title),
      group(radio('Any machine', false), radio('Only my machines', true)),
      area('', {}, { placeholder: '203.0.113.1, 203.0.113.2' }),
      ...more,
      button('Close'),
    );
  const rows = (...more: Node[]) =>
    group(
      heading('API key bot-1'),
      group(words('Rights'), words('Futures orders, spot orders ›')),
      ...more,
      button('Save key'),
    );
  const saved = (...parts: Node[]) =>
    decided(sceneOf('API keys', ...parts))
      .forms.filter(({ mode, isUnsure }) => mode === 'edit' && !isUnsure)
      .map(({ save, input }) => [save?.text, input?.kind]);

  it('keeps its list for the form whose row opened it', () => {
    expect(saved(rows(button('Machines that call Only my machines ›')), sheet('Machines that call'))).toEqual(
      [['Save key', 'text']],
    );
  });

  it.each([
    ['no row of the form bears its title', rows(button('Spend Nothing ›')), 'Machines that call'],
    ['the row says nothing of what is chosen', rows(button('Machines that call')), 'Machines that call'],
    ['nothing saves behind it', group(button('Machines that call Only my machines ›')), 'Machines that call'],
  ])('is no form where %s', (_, behind, title) => {
    expect(saved(behind, sheet(title))).toEqual([]);
  });

  it('is no form where it shows a key, or the form behind none', () => {
    const row = button('Machines that call Only my machines ›');
    expect(saved(rows(row), sheet('Machines that call', secret()))).toEqual([]);
    const other = group(heading('Alerts'), group(words('Sound'), words('Loud ›')), row, button('Save'));
    expect(saved(other, sheet('Machines that call'))).toEqual([]);
  });
});

describe('a list that was opened inside of a form to be edited', () => {
  const page = (save: string) =>
    group(
      heading('Edit API key'),
      group(words('API key name'), field('API key name', { text: 'bot-1' })),
      group(toggle('Enable reading', true), toggle('Enable trading', true)),
      group(
        words('Trusted IP addresses'),
        area('Trusted IP addresses', { text: '203.0.113.9' }),
        button('Done'),
      ),
      group(button(save), button('Back')),
    );

  it.each(['Save changes', 'Confirm changes'])('is handed over to the form that "%s" saves', (save) => {
    expect(behindOf(page(save))).toBe(save);
  });

  it.each(['Add', 'Confirm IP'])('is not handed over to "%s", which takes an entry', (stage) => {
    expect(behindOf(page(stage))).toBeNull();
  });
});
