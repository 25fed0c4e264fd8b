import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../lib/page/scene.ts';
import { redact } from '../../../lib/report/redact.ts';
import { field, group, heading, type Node, sceneOf, words } from '../engine/build.ts';

const inLanguage = (language: string, ...parts: Node[]): Scene => ({ ...sceneOf('API', ...parts), language });
const textsOf = (scene: Scene) => redact(scene).scene.parts.map(({ text }) => text);
/** What is left of the one text of a page. */
const left = (language: string, text: string) =>
  textsOf(inLanguage(language, words(text), field('IP'))).find((said) => said !== '') ?? '';

describe('a known word in a name', () => {
  it.each([
    ['it', 'Rossi Gestioni S.r.l.', 'Gestioni'],
    ['en', 'Signed in: Miller Trading Partners', 'Trading'],
    ['en', 'becker-export', 'export'],
    ['en', 'hedge_futures_jane', 'futures'],
    ['ja', '裁定-佐藤', '裁定'],
    ['es', 'Olivar Capital S.L.', 'S.'],
  ])('goes with the name (%s: %s)', (language, text, gone) => {
    expect(left(language, text)).not.toContain(gone);
  });

  it.each([
    ['en', 'API Key Records', 'API Key'],
    ['en', 'Copydesk Server IP', 'Server IP'],
    ['de', 'Verknüpfte Drittanbieter-App', 'Drittanbieter'],
    ['de', 'API-Verwaltung', 'API'],
    ['sv', 'Tillåtna IP-adresser', 'IP-adresser'],
    ['en', 'Miller | Trading', 'Trading'],
    ['en', 'API Management | Bybit', 'Management'],
  ])(
    'stays where no part of a name stands with it, or pages of keys are about it (%s: %s)',
    (language, text, kept) => {
      expect(left(language, text)).toContain(kept);
    },
  );
});

describe('a code', () => {
  it('keeps its class of length and its case, and not where its letters and digits stand', () => {
    const [first, second] = [
      'bc1qcncjehtqw8nud6sgfrha98cgwlcfq3marnjkh3',
      '0xea47b649b33b3f76f7b852689265adc869f457cb',
    ].map((code) => left('en', code).replace(/\d$/, ''));
    expect(first).toBe(second);
    expect(left('en', 'aB3dE6gH9')).toBe('Q0q0q0q00');
  });

  it('does not bear the sign that stands before a word of the same meaning', () => {
    expect(left('en', '≈a1b2c3d4')).toMatch(/^~q0/);
  });

  it('differs from another one, and equals itself', () => {
    const [one, same, other] = textsOf(
      inLanguage('en', words('a1b2c3d4'), words('a1b2c3d4'), words('z9y8x7w6'), field('IP')),
    ).filter((text) => text !== '');
    expect(one).toBe(same);
    expect(other).not.toBe(one);
  });
});

describe('the frame of a page', () => {
  it('does not say that a word of it stands on the page, too', () => {
    const frame = (...inside: Node[]): Node => ({ role: 'page-frame', facts: {}, inside });
    const texts = textsOf(
      inLanguage('fi', frame(words('Varat')), group(heading('Virtanen Varat Oy'), field('IP'))),
    );
    const [inFrame = '', onPage = ''] = texts.filter((text) => text !== '');
    expect(onPage.split(' ')).not.toContain(inFrame);
  });
});

describe('a word in letters that the page is not written in', () => {
  it('tells neither its letters nor its length', () => {
    expect(left('it', 'Людмила')).toBe(left('it', 'Максим'));
    expect(left('it', 'Людмила Шевченко')).toMatch(/^Qq\w+ Qq\w+$/);
    expect(left('ru', 'Шевченко')).toMatch(/^\p{Script=Cyrillic}+$/u);
  });
});

describe('a number joined with a name', () => {
  it('is another one', () => {
    expect(left('en', 'arbitrage-3')).not.toContain('3');
  });
});
