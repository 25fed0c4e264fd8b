import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import glossary from './glossary.json' with { type: 'json' };
import { ABOUT_COINS, type Fault, faultsOf, OTHER_ADDRESSES, type Texts, type Words } from './rules.ts';

const words: Readonly<Record<string, Words & { name: string; sources: string[] }>> = glossary;
const folders = readdirSync('public/_locales');
const languages = Object.keys(words);

const textsOf = (folder: string): Texts =>
  JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'));
const english = textsOf('en');
const page = readFileSync('docs/languages.md', 'utf8');

const wordsOf = (language: string): Words => {
  const found = words[language];
  if (!found) throw new Error(`no glossary of ${language}`);
  return found;
};
const faults = (language: string, texts: Texts) => faultsOf(texts, wordsOf(language), english, wordsOf('en'));
const why = (language: string, id: string, message: string): Fault['why'][] =>
  faults(language, { [id]: { message } }).map((fault) => fault.why);
const term = (language: string, name: string) => wordsOf(language).terms[name] ?? [];

describe('the glossary', () => {
  it('has every language of the interface', () => {
    expect(folders.filter((folder) => !languages.includes(folder))).toEqual([]);
  });

  it.each(languages)('has each word of %s, a form that finds it, and its sources', (language) => {
    const { terms, forms } = wordsOf(language);
    expect(Object.keys(terms)).toEqual(Object.keys(wordsOf('en').terms));
    expect(Object.values(terms).filter((all) => all.length === 0)).toEqual([]);
    const finds = (form: string, word: string) => new RegExp(form, 'iu').test(word);
    const form = (name: string) => forms[name === 'walletAddress' ? 'address' : name];
    const missed = Object.entries(terms).flatMap(([name, all]) =>
      all.filter((word) => form(name) !== undefined && !finds(form(name) ?? '', word)),
    );
    expect(missed).toEqual([]);
    expect(words[language]?.sources).not.toEqual([]);
  });

  it.each(languages)('stands in docs/languages.md with all words of %s', (language) => {
    const all = Object.values(wordsOf(language).terms);
    const missing = all.filter((row) => !page.includes(`| ${language} | ${row.join(' · ')} |`));
    expect(missing).toEqual([]);
  });

  it('makes exceptions only for messages that exist', () => {
    const excepted = [...ABOUT_COINS, ...Object.keys(OTHER_ADDRESSES)];
    expect(excepted.filter((id) => !(id in english))).toEqual([]);
  });
});

describe.each(folders)('the sentences in %s', (folder) => {
  it('use the words of the exchanges, and none that means coins or a wallet there', () => {
    expect(faults(folder, textsOf(folder))).toEqual([]);
  });
});

describe.each(languages)('a wrong word in %s is found', (language) => {
  it.each(term(language, 'withdrawal'))('%s where an IP is revoked', (word) => {
    expect(why(language, 'headline_revoked_title', `203.0.113.7: ${word}`)).toContain('withdrawal');
  });

  it.each(term(language, 'privateKey'))('%s where an API secret is meant', (word) => {
    expect(why(language, 'options_memory_text', word)).toEqual(
      expect.arrayContaining(['private key', 'another word']),
    );
  });

  it.each(term(language, 'walletAddress'))('%s without "IP"', (word) => {
    expect(why(language, 'condition_lacks', `${word} {address}`)).toContain('bare address');
  });
});

describe('a sentence of a language', () => {
  it('keeps the day of the English one formatted', () => {
    expect(why('es', 'diff_live', 'falta desde el {date}')).toEqual(['date']);
    expect(why('es', 'diff_live', 'falta desde el {date, date, ::dMMM}')).toEqual([]);
  });

  it('writes a moment in no format that English does not know', () => {
    expect(why('es', 'diff_live', 'falta desde el {date, date, ::MMMMd}')).toEqual(['date']);
  });

  it('has no digits but latin ones', () => {
    expect(why('ar', 'own_not_an_address', 'عنوان IP ١٢')).toEqual(['digits']);
  });

  it('may speak of coins where the exchange does', () => {
    expect(why('en', 'unrestricted_okx', 'It may withdraw.')).toEqual([]);
  });
});
