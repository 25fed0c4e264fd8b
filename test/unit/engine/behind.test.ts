import { describe, expect, it } from 'vitest';
import {
  area,
  button,
  decided,
  dialog,
  field,
  group,
  heading,
  type Node,
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
