import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../../lib/language/translate.ts';

const textsOf = (folder: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'));

/** The ids of the messages of a language in which this is found. */
const found = (folder: string, wrong: RegExp): string[] =>
  Object.entries(textsOf(folder)).flatMap(([id, { message }]) => (wrong.test(message) ? [id] : []));

describe('a sentence in Chinese', () => {
  it('calls the key by the exchanges’ name: the bare word stands for the secret there', () => {
    expect(found('zh_CN', /密钥/)).toEqual([]);
  });

  it('has no blank between a day and the words around it', () => {
    expect(found('zh_CN', /\p{Script=Han} \{\w+, date|::dMMM\w*\} \p{Script=Han}/u)).toEqual([]);
  });
});

describe('a sentence in Arabic', () => {
  it('does not begin with a dual that is no subject', () => {
    expect(found('ar', /^\{\w+, plural,(?:[^{}]|\{[^{}]*\})*two \{(?:مفتاحين|عنواني)/)).toEqual([]);
  });

  it('agrees with one key and with two', () => {
    const texts = textsOf('ar');
    const translate = createTranslate((id) => texts[id]?.message ?? '', 'ar-u-nu-latn');
    const said = (n: number) =>
      translate({ id: 'headline_stopped_title', values: { n, platform: 'Acme' } }).replace(
        /[\u2068\u2069]/g,
        '',
      );
    expect([1, 2, 4].map(said)).toEqual([
      'مفتاح واحد لم يعد يعمل مع Acme',
      'مفتاحان لم يعودا يعملان مع Acme',
      '4 مفاتيح لم تعد تعمل مع Acme',
    ]);
  });

  it('counts keys and IPs in the forms of its numbers, in every title of a key or a headline', () => {
    const wrong = Object.entries(textsOf('ar')).flatMap(([id, { message }]) => {
      const isTitle = /^(condition|headline|keys|complete)_|^card_copy$/.test(id);
      const counts = /\{[nmk], plural,/.test(message) && message.includes('#');
      const hasForms = message.includes('two {') && message.includes('few {') && message.includes('many {');
      return isTitle && counts && !hasForms ? [id] : [];
    });
    expect(wrong).toEqual([]);
    expect(found('ar', /مفصولة بفواصل \(/)).toEqual([]);
  });

  it('keeps the dot before the ending of a file', () => {
    expect(found('ar', /(?<!\u200e)\.[a-z]{2,4}(?![\w.])/)).toEqual([]);
  });
});
