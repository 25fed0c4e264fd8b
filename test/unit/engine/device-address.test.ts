import { describe, expect, it } from 'vitest';
import { button, field, fillable, group, heading, type Node, sceneOf, toggle, words } from './build.ts';
import { entry } from './key-page.ts';

const page = (title: string, label: string, example: string, ...more: Node[]) =>
  fillable(
    sceneOf(
      title,
      heading(title),
      group(toggle('Read', true), toggle('Trade', false)),
      group(
        words(label),
        ...more,
        entry('198.51.100.7'),
        group(field('', {}, { placeholder: example }), button('Add')),
      ),
      button('Save'),
    ),
  ).map(({ input }) => input?.kind);

describe('a list of the devices that a key answers', () => {
  it.each([
    ['Accepted devices', "The device's address, e.g. 203.0.113.1"],
    ['Kabul edilen cihazlar', 'Cihazın dış adresi, ör. 203.0.113.1'],
  ])('is a key’s where it takes their addresses: "%s"', (label, example) => {
    expect(page('Edit API key', label, example)).toEqual(['chips']);
  });

  it.each([
    ['Edit API key', 'Accepted devices', "The device's name"],
    ['Edit API key', 'Accepted devices', 'Device of the login, e.g. 203.0.113.1'],
    ['Edit API key', 'Sign-in protection', "The device's address, e.g. 203.0.113.1"],
    ['Login security', 'Accepted devices', "The device's address, e.g. 203.0.113.1"],
    ['Edit API key', 'Blocked devices', "The device's address, e.g. 203.0.113.1"],
  ])('is none under "%s" where it says something else: "%s", "%s"', (title, label, example) => {
    expect(page(title, label, example)).toEqual([]);
  });
});
