import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../lib/page/scene.ts';
import {
  button,
  field,
  group,
  heading,
  heads,
  type Node,
  radio,
  row,
  sceneOf,
  select,
  table,
  words,
} from '../engine/build.ts';
import { saidOf } from './said.ts';

/** All that a redacted scene says, in small letters. */
const said = (scene: Scene) => saidOf(scene).join('\n').toLowerCase();

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
    ['a choice that says something known', form(list, radio('Answer any IP, whoever pings', true)), 'pings'],
    ['the name of another field, beside a known word', form(list, field('Key note, if it dwells')), 'dwells'],
  ])('stays in %s', (_, scene, word) => {
    expect(said(scene)).toContain(word);
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
    ['a label, behind a word that introduces a name', form(field('IP addresses of hedge'))],
    ['a placeholder, behind such a word', form(field('', {}, { placeholder: 'IPs for hedge' }))],
    ['a label, before a known word', form(field('hedge IPs'))],
    ['the text before a field without a name', form(words('hedge'), field(''), words('Only trusted IPs'))],
    [
      'a label, where a cell says it, too',
      form(field('Hedge IPs'), table(row(words('hedge')), row(words('x')))),
    ],
    ['an option beside one that says "all"', form(list, select('Account', ['All', 'hedge'], 0))],
    ['an option with a known word', form(list, select('Reach', ['Anywhere', 'hedge servers'], 0))],
    ['a choice that says nothing known', form(list, radio('hedge', true))],
    ['a choice, behind "at"', form(list, radio('Everyone at hedge', true))],
    ['a tab', form(list, { ...button('Hedge'), role: 'tab' })],
    ['a button that says nothing known', form(list, button('hedge'))],
    ['a button that says who', form(list, button('Ask hedge'), button('Share with hedge'))],
    ['a button in capitals', form(list, button('HEDGE'))],
    ['the head of a column', form(list, table(heads('Name', 'Hedge desk'), row(words('x'), words('y'))))],
    ['the hint of the field', form(list, words('Only hedge may call: IPs by commas'))],
    ['an address of mail', form(list, words('Signed in as hedgefund@trade.example'))],
  ])('goes in %s', (_, scene) => {
    expect(said(scene)).not.toContain('hedge');
  });
});

describe('a label of a language that writes each syllable apart', () => {
  const scene = (label: string) => sceneOf('API', heading('Tạo khóa API'), group(words(label), field(label)));

  it('keeps what stands between words of two syllables', () => {
    expect(said(scene('Máy chủ được gọi bằng khóa này'))).toContain('máy chủ được gọi bằng khóa này');
  });

  it('keeps nothing of a phrase in which nothing is known', () => {
    expect(said(scene('sông núi mây hoa lá cành'))).not.toContain('núi');
  });
});

describe('a label of a script without capitals', () => {
  const scene = (label: string, ...more: Node[]) => ({
    ...sceneOf('API', heading('API密钥'), group(words(label), field(label), ...more)),
    language: 'zh-CN',
  });

  it('keeps what the lexicon knows of it, and nothing beside', () => {
    expect(said(scene('海鲸量化的可信IP地址'))).toContain('可信ip地址');
    expect(said(scene('海鲸量化的可信IP地址'))).not.toMatch(/海|鲸/u);
    expect(said(scene('可信IP', radio('仅允许王小明的服务器访问', true)))).not.toMatch(/王|小明/u);
  });

  it('stays where nothing of it is known and it is the own label of the field', () => {
    expect(said(scene('可调用方'))).toContain('可调用方');
    expect(said(scene('王小明的调用'))).not.toContain('王小明');
  });
});

it('what names nothing by itself stays in any text: without it no hint can be understood', () => {
  expect(said(form(list, words('If left blank, nobody at hedge gets in')))).toMatch(
    /if left blank, nobody at q[qzwvj]+ q[qzwvj]+ in/,
  );
});
