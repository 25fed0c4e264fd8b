import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concepts, type Words } from '../../../lib/lexicon/concept.ts';
import { fold } from '../../../lib/lexicon/fold.ts';
import { eachStem, pack, unpack } from '../../../lib/lexicon/pack.ts';
import { sources } from '../../../lib/lexicon/sources.ts';
import { deflated } from '../../../scripts/packed-lexicon.ts';

const languages = Object.keys(sources).filter((language) => language !== 'mul');

describe.each(Object.entries(sources))('the word file of %s', (_language, words) => {
  it('holds known concepts only, in alphabetical order', () => {
    const held = Object.keys(words);
    expect(held.filter((concept) => !concepts.some((known) => known === concept))).toEqual([]);
    expect(held).toEqual([...held].sort());
  });

  it('holds folded stems, sorted, each once', () => {
    for (const stems of Object.values(words)) {
      // A trailing blank ends a word.
      expect(stems).toEqual(stems.map((stem) => fold(stem) + (stem.endsWith(' ') ? ' ' : '')));
      expect(stems).toEqual([...new Set(stems)].sort());
    }
  });
});

describe('the word files', () => {
  const EVERYWHERE = [
    'restricted',
    'unrestricted',
    'only',
    'restrict',
    'any',
    'open',
    'place',
    'address',
    'yes',
    'no',
    'recommended',
    'field',
    'stage',
    'save',
    'keeps',
    'edit',
    'cancel',
    'add-row',
    'remove',
    'all',
    'copy',
    'search',
    'new-key',
    'mine',
    'sample',
    'prose',
    'asks-us',
    'feature',
    'moves',
    'third-party',
    'secret',
    'code',
    'wallet',
    'name',
    'contact',
    'login',
    'key',
    'block',
    'others',
    'pending',
  ] as const;

  it.each(EVERYWHERE)('have %s in every language', (concept) => {
    expect(languages.filter((language) => (sources[language]?.[concept] ?? []).length === 0)).toEqual([]);
  });

  it('save with every stem that keeps', () => {
    for (const { keeps = [], save = [] } of Object.values(sources) as Words[])
      expect(keeps.filter((stem) => !save.includes(stem))).toEqual([]);
  });

  it('deny before or behind in every language', () => {
    const denies = (words: Words | undefined) =>
      words?.not !== undefined || words?.['not-after'] !== undefined;
    expect(languages.filter((language) => !denies(sources[language]))).toEqual([]);
  });

  it('are all in the list of sources', () => {
    const source = readFileSync(resolve(import.meta.dirname, '../../../lib/lexicon/sources.ts'), 'utf8');
    for (const language of Object.keys(sources)) expect(source).toContain(`./words/${language}.json`);
  });

  it('say in one line each what a concept is', () => {
    const source = readFileSync(resolve(import.meta.dirname, '../../../lib/lexicon/concept.ts'), 'utf8');
    for (const concept of concepts) expect(source).toMatch(new RegExp(`  /\\*\\* .+ \\*/\\n  '${concept}',`));
  });
});

describe('packed words', async () => {
  const packed = await pack(sources, deflated);

  it('are at most 86 kB of ASCII', () => {
    expect(packed).toMatch(/^[\x20-\x7e]*$/);
    expect(packed.length).toBeLessThanOrEqual(86_000);
  });

  it('come out as they went in', async () => {
    const out: Record<string, Record<string, string[]>> = {};
    eachStem(await unpack(packed), (stem, number, language) => {
      const concept = concepts[number] ?? '';
      out[language] ??= {};
      const words = out[language];
      words[concept] ??= [];
      words[concept].push(stem);
    });
    for (const words of Object.values(out)) for (const stems of Object.values(words)) stems.sort();
    expect(out).toEqual(sources);
  });
});
