import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../lib/page/scene.ts';
import { makeReport } from '../../../lib/report/make.ts';
import { keptWords, strike } from '../../../lib/report/strike.ts';
import { button, field, group, heading, sceneOf, words } from '../engine/build.ts';
import { ABOUT, NOTHING_GIVEN } from './about.ts';

const reportOf = (scene: Scene) =>
  makeReport({ scene, given: NOTHING_GIVEN, list: [], placeOf: () => null, about: ABOUT });
const japanese = reportOf({
  ...sceneOf(
    'APIキー管理',
    heading('APIキー編集'),
    group(words('山田のAPIキー、最大20件'), field('IPアドレス', { text: '45.83.220.17' }), button('保存')),
  ),
  language: 'ja',
});
const listed = keptWords(japanese).map(({ word }) => word);
const textsOf = (struck: readonly string[]) =>
  JSON.stringify(strike(japanese, new Set(struck)).scene.parts.map(({ text, name }) => [text, name]));

describe('the words of a report in a script without blanks', () => {
  it('are listed one by one, without the stand-ins around them', () => {
    expect(listed).toEqual(expect.arrayContaining(['API', 'キー', '編集', 'IP', 'アドレス', '保存']));
    expect(listed.join('')).not.toMatch(/[囗囝ヱヰ]/u);
  });

  it('are struck out inside of every run', () => {
    expect(textsOf([])).toContain('キー');
    expect(textsOf(['キー'])).not.toContain('キー');
    expect(textsOf(['キー'])).toContain('API');
  });
});

it('numbers that stay are listed and struck out, and no address is', () => {
  const report = reportOf({
    ...sceneOf(
      'API',
      heading('Edit API key'),
      group(words('Up to 99 IPs, 3 are added'), words('45.83.220.17'), field('IP'), button('Save')),
    ),
    language: 'en',
  });
  expect(keptWords(report).map(({ word }) => word)).toEqual(expect.arrayContaining(['99', '3']));
  const said = JSON.stringify(strike(report, new Set(['99', '3'])).scene.parts);
  expect(said).not.toMatch(/Up to 99|, 3 /);
  expect(said).toContain('203.0.113.');
});

it('a word in Arabic is listed whole, though stand-ins are made of its letters', () => {
  const report = reportOf({
    ...sceneOf(
      'API',
      heading('تعديل مفتاح API'),
      group(words('عناوين IP الموثوقة'), field('IP'), button('حفظ')),
    ),
    language: 'ar',
  });
  expect(keptWords(report).map(({ word }) => word)).toEqual(expect.arrayContaining(['الموثوقة', 'حفظ']));
});

describe('the numbers of a report', () => {
  it('are listed and struck out like words, addresses and stand-ins are not', () => {
    expect(listed).toContain('20');
    expect(textsOf(['20'])).not.toContain('20件');
    expect(listed.join(' ')).not.toMatch(/203|113/u);
    expect(textsOf(listed.map((word) => word.toLowerCase()))).toContain('203.0.113.1');
  });
});

it('a report with words struck out says that nothing is known of what is decided on it', () => {
  expect(japanese.decided.agrees).toBe(true);
  const struck = strike(japanese, new Set(['api', 'キー']));
  expect(struck.decided.agrees).toBe(null);
  expect(struck.struck).toBe(2);
});

it('a word that is struck out is never longer than it was', () => {
  for (const word of listed) {
    const before = new TextEncoder().encode(textsOf([])).length;
    expect(new TextEncoder().encode(textsOf([word.toLowerCase()])).length).toBeLessThanOrEqual(before);
  }
});
