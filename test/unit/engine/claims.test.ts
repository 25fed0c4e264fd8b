import { describe, expect, it } from 'vitest';
import {
  area,
  button,
  decided,
  dialog,
  field,
  fillable,
  group,
  heading,
  heads,
  radio,
  row,
  sceneOf,
  secret,
  table,
  toggle,
  words,
} from './build.ts';

const KEYS = [
  heading('API Management'),
  table(
    heads('Name', 'API Key', 'IP addresses', 'Edit'),
    row(words('grid-recife'), secret(), words('203.0.113.10'), button('Edit')),
  ),
];
const over = (...parts: Parameters<typeof dialog>[1][]) =>
  sceneOf('API Management', ...KEYS, dialog('API key grid-recife', heading('API key grid-recife'), ...parts));
const asked = (scene: ReturnType<typeof sceneOf>) => decided(scene).forms.filter(({ isUnsure }) => isUnsure);

describe('a field in a dialog that names a key', () => {
  it('is never filled without a question where nothing says that it limits the key', () => {
    const scene = over(
      area('IP addresses', {}, { placeholder: 'Up to 20 IPs, comma-separated' }),
      button('Save'),
    );
    expect(fillable(scene)).toEqual([]);
  });

  it('is filled where its label limits', () => {
    const scene = over(area('Trusted IP addresses'), button('Save'));
    expect(fillable(scene)).toHaveLength(1);
  });

  it('is filled where it holds an address', () => {
    const scene = over(area('IP addresses', { text: '203.0.113.10' }), button('Save'));
    expect(fillable(scene)).toHaveLength(1);
  });

  it('is filled where the rights of the key stand with it', () => {
    const scene = over(
      area('IP addresses', {}, { placeholder: 'Up to 20 IPs, comma-separated' }),
      toggle('Read', true),
      toggle('Spot trading', true),
      button('Save'),
    );
    expect(fillable(scene)).toHaveLength(1);
  });

  it('is filled where a switch in it limits the key', () => {
    const scene = over(
      radio('Trusted IPs only', true),
      radio('Unrestricted', false),
      words('Separate by commas'),
      area('IP addresses'),
      button('Save'),
    );
    expect(fillable(scene)).toHaveLength(1);
  });
});

describe('a name of a host in a list', () => {
  const holding = (text: string) => over(area('Allowed addresses (IP or host)', { text }), button('Save'));

  it('makes it no list of a key', () => {
    const { forms } = decided(holding('app.example.com, 192.0.2.14'));
    expect(forms.filter(({ mode }) => mode === 'edit')).toEqual([]);
  });

  it.each(['xxx.xxx.xxx.xxx', 'aaa.bbb.ccc.ddd', '192.168.1.xx'])(
    'is not what the shape of an address is: %s',
    (placeholder) => {
      const scene = over(area('Trusted IP addresses', {}, { placeholder }), button('Save'));
      expect(fillable(scene)).toHaveLength(1);
    },
  );

  it('is kept beside IPs where the form shows what only a key has', () => {
    const scene = over(
      secret(),
      area('Trusted IP addresses', { text: '192.0.2.14, app.example.com, 192.0.2.15' }),
      button('Save'),
    );
    expect(fillable(scene)).toHaveLength(1);
  });
});

describe('a part of its own beside the list of keys', () => {
  const titled = (title: string) =>
    sceneOf(
      'API Management',
      ...KEYS,
      group(heading(title), field('Trusted IP', { text: '203.0.113.10', wraps: true }), button('Save')),
    );

  it('is the form of a key whose name stands in its title', () => {
    expect(fillable(titled('IPs bound to grid-recife'))).toHaveLength(1);
  });

  it('is none where the title has no name of a key in it', () => {
    expect(fillable(titled('IPs bound to the office'))).toEqual([]);
    expect(fillable(titled('IPs bound to grid-recife2'))).toEqual([]);
  });
});

describe('"OK" at the end of a dialog', () => {
  const behind = (opener: string) =>
    sceneOf(
      'Create API',
      heading('Create API'),
      field('API name', { text: 'bot-1' }),
      button(opener),
      button('Next'),
      dialog(
        'Trusted IPs',
        heading('Trusted IPs'),
        area('Trusted IP addresses'),
        button('Cancel'),
        button('OK'),
      ),
    );
  const saves = (opener: string) => decided(behind(opener)).forms.map(({ save }) => save?.text ?? null);

  it('saves where nothing behind the dialog adds IPs', () => {
    expect(saves('Learn more')).toContain('OK');
  });

  it('only takes entries where a button behind the dialog adds IPs', () => {
    expect(saves('Add IP')).not.toContain('OK');
  });
});

it('asks about a field that says IP under the title of a key, and nothing of a limit', () => {
  const scene = sceneOf(
    'API Management',
    dialog(
      'API key bot-1',
      heading('API key bot-1'),
      area('IP addresses', {}, { placeholder: '203.0.113.7' }),
      button('Save'),
    ),
  );
  expect(asked(scene)).toHaveLength(1);
});
