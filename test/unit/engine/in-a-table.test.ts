import { describe, expect, it } from 'vitest';
import {
  button,
  field,
  fillable,
  group,
  heading,
  heads,
  type Node,
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
/** A row as it is captured: the cell with something to type bears the head of its column. */
const withHead = ({ inside, ...rest }: Node, description: string): Node => ({
  ...rest,
  inside: inside.map((cell, at) => (at === 2 ? { ...cell, facts: { ...cell.facts, description } } : cell)),
});
const other = () => row(words('tax'), secret(), words('198.51.100.9'), words('2026-01-02'));
const page = (head: string, first: string) =>
  sceneOf(
    'API',
    heading('API'),
    table(
      heads('Name', 'API key', head, 'Created'),
      withHead(row(words(first), secret(), editor(), words('2026-02-03')), head),
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
