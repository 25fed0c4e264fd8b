import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/lexicon/fold.ts';
import { read } from '../../../lib/lexicon/read.ts';
import { sources } from '../../../lib/lexicon/sources.ts';
import { makeReport } from '../../../lib/report/make.ts';
import { MeaningWords } from '../../../lib/report/meaning-words.ts';
import { keptWords } from '../../../lib/report/strike.ts';
import { button, field, group, heading, radio, sceneOf } from '../engine/build.ts';

const conceptsOf = (text: string) => [...new Set(read(text).hits.map(({ concept }) => concept))].sort();

describe('the word that stands for a masked one of a single meaning', () => {
  it.each(Object.keys(sources))('is read alike, and does not begin like it, in "%s"', (language) => {
    const meaning = new MeaningWords();
    // Two stems of each concept: all would take half a minute. One word alone says "device" and nothing else.
    const stems = Object.values(sources[language] ?? {}).flatMap((all) =>
      all
        .filter((stem) => /^\p{L}{4,}$/u.test(stem) && conceptsOf(stem).length === 1)
        .filter((stem) => !read(stem).has('device'))
        .slice(0, 2),
    );
    const wrong = stems.filter((stem) => {
      const said = meaning.of(stem, read(stem).hits);
      return (
        said.startsWith(`≈${fold(stem).slice(0, 2)}`) || conceptsOf(said).join() !== conceptsOf(stem).join()
      );
    });
    expect(wrong).toEqual([]);
  });
});

const page = (title: string) => ({
  ...sceneOf(
    'API',
    heading('Правка ключа'),
    heading(title),
    group(radio('Только доверенные IP', true), radio('Без ограничений', false)),
    field('IP-адреса'),
    button('Сохранить'),
  ),
  language: 'ru',
});

const reportOf = (title: string) =>
  makeReport({
    scene: page(title),
    given: { emptyIsOpen: false, pointed: new Set(), denied: new Set(), known: new Set() },
    list: [],
    placeOf: () => null,
    about: {
      version: '',
      browser: '',
      interface: 'en',
      exchange: 'kucoin',
      host: '',
      route: '',
      said: { state: 'none', saved: null, messages: [] },
    },
  });

describe('a report whose decision rests on a word that begins like a name', () => {
  const report = reportOf('Сетка ETH');

  it('is decided as the page, and does not hold the word', () => {
    expect(report.decided.agrees).toBe(true);
    const said = JSON.stringify(report.scene);
    expect(said).toContain('≈');
    expect(said).not.toMatch(/сетк/i);
  });

  it('lists what stands for it among no kept words', () => {
    const [, stands = ''] = /≈(\p{L}+)/u.exec(JSON.stringify(report.scene)) ?? [];
    expect(stands).not.toBe('');
    expect(keptWords(report).map(({ word }) => word.toLowerCase())).not.toContain(stands);
  });

  it('tells nothing but the meaning: two such words make the same report', () => {
    expect(JSON.stringify(reportOf('Сетям ETH').scene)).toBe(JSON.stringify(report.scene));
  });
});
