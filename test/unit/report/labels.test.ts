import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../lib/page/scene.ts';
import { redact } from '../../../lib/report/redact.ts';
import {
  button,
  field,
  group,
  heading,
  type Node,
  row,
  sceneOf,
  select,
  table,
  words,
} from '../engine/build.ts';

/** All that a redacted scene says. */
function saidOf(scene: Scene): string {
  const { title, parts } = redact(scene).scene;
  return [
    title,
    ...parts.flatMap(({ name, text, description, field: own, options }) => [
      name,
      text,
      description,
      own?.placeholder ?? '',
      ...options.map((option) => option.text),
    ]),
  ]
    .join('\n')
    .toLowerCase();
}

/** A form that changes a key, with these parts in it; and with these around it. */
const inForm = (...inside: Node[]) => [
  heading('Edit API key'),
  group(words('Callers'), ...inside, button('Save')),
];
const form = (...inside: Node[]) => sceneOf('API', ...inForm(...inside));
const list = field('IP list');
const frame: Node = { role: 'page-frame', facts: {}, inside: [button('Hedgefund')] };
const rows = table(
  row(words('Hedgefund'), button('Edit Hedgefund')),
  row(words('Other'), button('Edit other')),
);

describe('a word that no lexicon knows', () => {
  it.each([
    ['the name of the field', form(field('Bound callers')), 'callers'],
    ['its placeholder', form(field('IP list', {}, { placeholder: 'Type a caller' })), 'caller'],
    ['a button of the form', form(list, button('Stow it')), 'stow'],
    ['an option of a choice', form(list, select('Reach', ['Any IP', 'Bound callers'], 0)), 'bound'],
  ])('stays in %s', (_, scene, word) => {
    expect(saidOf(scene)).toContain(word);
  });

  it.each([
    ['the title of the page', { ...form(list), title: 'API of Hedgefund' }],
    ['a heading', form(heading('Hedgefund'), list)],
    ['a button under a heading of that name', form(heading('Hedgefund'), list, button('Edit Hedgefund'))],
    ['a label with a capital in the middle', form(field('IPs that call for Hedgefund'))],
    ['what was typed', form(field('Key name', { text: 'Hedgefund' }), list)],
    ['a sentence', form(list, words('Only the Hedgefund may use this key from here.'))],
    ['a menu of accounts', form(list, select('Account', ['Main', 'Hedgefund'], 1))],
    ['the frame of the page', form(list, frame)],
    ['the rows of a list', form(list, rows)],
    ['what stands behind a known word that needs no blank', form(list, words('名前 Hedge'))],
    ['two capitals in a label', form(field('Hedge Fundster'), list)],
    ['an address of mail', form(list, words('Signed in as hedgefund@trade.example'))],
  ])('goes in %s', (_, scene) => {
    expect(saidOf(scene)).not.toContain('hedge');
  });
});

describe('a label of a language that writes each syllable apart', () => {
  const scene = (label: string) => sceneOf('API', heading('Tạo khóa API'), group(words(label), field(label)));

  it('keeps what stands between words of two syllables', () => {
    expect(saidOf(scene('Máy chủ được gọi bằng khóa này'))).toContain('máy chủ được gọi bằng khóa này');
  });

  it('keeps nothing of a phrase in which nothing is known', () => {
    expect(saidOf(scene('sông núi mây hoa lá cành'))).not.toContain('núi');
  });
});
