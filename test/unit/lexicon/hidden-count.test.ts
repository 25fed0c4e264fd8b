import { describe, expect, it } from 'vitest';
import { hiddenCountIn, showsMore } from '../../../lib/lexicon/hidden-count.ts';

describe('a text beside one shown entry', () => {
  it.each([
    ['+2', 2],
    ['+ 2 …', 2],
    ['+ 2 ...', 2],
    ['＋２', 2],
    ['+2 more', 2],
    ['and 2 more', 2],
    ['2 weitere', 2],
    ['et 2 de plus', 2],
    ['y 2 más', 2],
    ['ещё 2', 2],
    ['还有2个', 2],
    ['他2件', 2],
    ['외 2개', 2],
    ['Show all (3)', 2],
    ['Alle anzeigen (3)', 2],
    ['查看全部（3）', 2],
    ['View all 3', 2],
    ['…', 'unknown'],
    ['...', 'unknown'],
  ])('"%s" hides %s', (text, count) => {
    expect(hiddenCountIn(text, 1)).toBe(count);
  });

  it.each([
    '',
    '1/20',
    '1 / 2',
    'Edit',
    'Delete (1)',
    '+0',
    'Limit 20',
    '203.0.113.11',
    '+203.0.113.11',
    'Show all (1)',
  ])('"%s" hides nothing', (text) => {
    expect(hiddenCountIn(text, 1)).toBeNull();
  });

  it('shows more by its words alone where it is a button', () => {
    expect(['Show all', 'Alle anzeigen', 'もっと見る', '展开'].every(showsMore)).toBe(true);
    expect(['Edit', 'Save', 'Löschen'].some(showsMore)).toBe(false);
  });
});
