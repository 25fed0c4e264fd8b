import { describe, expect, it } from 'vitest';
import { button, field, fillable, group, heading, sceneOf, toggle, words } from './build.ts';

/** A form of a key with one line, its label before it and its hint behind. */
const form = (label: string, example: string, hint: string) =>
  fillable(
    sceneOf(
      'API key',
      heading('API key'),
      group(toggle('Read', true), toggle('Trade', false)),
      group(words(label), field('', {}, { placeholder: example }), words(hint)),
      button('Save'),
    ),
  ).map(({ input }) => input?.kind);

describe('a list that lets everyone in while it is empty', () => {
  it.each([
    ['Where we take requests from', 'Any server', 'Separated by commas, for example 203.0.113.1.'],
    ['Откуда принимаем запросы', 'Любой сервер', 'Адреса через запятую, например 203.0.113.1.'],
    ['Откуда принимаем запросы', '', 'Через запятую, например 203.0.113.1. Если пусто, отовсюду.'],
    ['接続元', '', '例 203.0.113.1、カンマで区切ります。空ならどこからでも。'],
  ])('is a key’s where its label asks from where: %s', (label, example, hint) => {
    expect(form(label, example, hint)).toEqual(['text']);
  });

  it.each([
    ['Server region', 'Any server', 'Separated by commas, for example 203.0.113.1.'],
    ['Where we take requests from', 'Any server', 'Separated by commas, for example Frankfurt.'],
    ['Where we take requests from', 'Frankfurt', 'For example 203.0.113.1.'],
    ['Where you may sign in from', 'Any server', 'For example 203.0.113.1.'],
    ['Where withdrawals may go', 'Any network', 'For example 203.0.113.1.'],
    ['Where we never take requests from', 'Any server', 'Blocked addresses, for example 203.0.113.1.'],
  ])('is none where another part of that is missing: %s (%s)', (label, example, hint) => {
    expect(form(label, example, hint)).toEqual([]);
  });
});
