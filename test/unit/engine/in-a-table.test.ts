import { describe, expect, it } from 'vitest';
import {
  button,
  field,
  fillable,
  group,
  heading,
  heads,
  row,
  sceneOf,
  secret,
  table,
  words,
} from './build.ts';

const editor = () =>
  group(
    field('', { text: '198.51.100.7' }, { placeholder: 'Separated by commas' }),
    button('Save'),
    button('Cancel'),
  );
const other = () => row(words('tax'), secret(), words('198.51.100.9'), words('2026-01-02'));
const page = (head: string, first: string) =>
  sceneOf(
    'API',
    heading('API'),
    table(
      heads('Name', 'API key', head, 'Created'),
      row(words(first), secret(), editor(), words('2026-02-03')),
      other(),
    ),
  );

describe('a field in the row of a table', () => {
  it('is called what stands at the head of its column, and is of the key in its row', () => {
    const [form] = fillable(page('IP whitelist', 'bot-1'));
    expect(form?.input?.kind).toBe('text');
    expect(form?.save?.text).toBe('Save');
  });

  it('is nothing to fill below the head of another column', () => {
    expect(fillable(page('Webhook servers', 'bot-1'))).toEqual([]);
    expect(fillable(page('Login devices', 'bot-1'))).toEqual([]);
  });
});
