import {
  area,
  button,
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

/** The list of keys that a page of API keys shows. */
export const KEYS: readonly Node[] = [
  heading('API Management'),
  table(
    heads('Name', 'API Key', 'IP addresses', 'Edit'),
    row(words('bot-1'), secret(), words('203.0.113.10'), button('Edit')),
  ),
];

/** One IP of a list, with its cross. */
export const entry = (ip: string) => group(words(ip), button('×'));

/** The list of a key as lines of text. */
export const trusted = (text = '203.0.113.9') => area('Trusted IP addresses', { text });

/** Parts below the list of keys. */
export const onPage = (...parts: Node[]) => sceneOf('API Management', ...KEYS, ...parts);
