import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { listingText, privacyText } from '../../../scripts/packages/listing-text.ts';
import glossary from './glossary.json' with { type: 'json' };
import { faultsOf, type Texts, type Words } from './rules.ts';

/** What Edge takes as a description: the narrowest of the stores. */
const LENGTH = { least: 250, most: 10_000 };

const words: Readonly<Record<string, Words>> = glossary;
const folders = readdirSync('public/_locales');
const messagesOf = (folder: string): Texts =>
  JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'));
const english = listingText('en');

/** Each part of a listing as if it were a message, so that the rules of the glossary read it. */
function partsOf(folder: string): Texts {
  const { parts, pictures } = listingText(folder);
  const said = [...parts, ...pictures.map(({ title, text }) => `${title} ${text}`)];
  return asTexts(said);
}

const asTexts = (parts: readonly string[]): Texts =>
  Object.fromEntries(parts.map((message, at) => [`part ${at}`, { message }]));

const noWords: Words = { terms: {}, forms: {} };

it('there is a listing for every language of the interface, and no other', () => {
  expect(readdirSync('docs/store/listing').toSorted()).toEqual(
    folders.map((name) => `${name}.md`).toSorted(),
  );
});

describe.each(folders)('the listing in %s', (folder) => {
  const listing = listingText(folder);
  const messages = messagesOf(folder);

  it('has name and summary of the manifest, and ends with whom it is not affiliated with', () => {
    expect(listing.name).toBe(messages.manifest_name?.message);
    expect(listing.summary).toBe(messages.manifest_description?.message);
    expect(listing.parts.at(-1)).toBe(messages.not_affiliated?.message);
  });

  it('has the parts and the pictures of English, and names the platform where English does', () => {
    expect(listing.parts).toHaveLength(english.parts.length);
    expect(listing.pictures).toHaveLength(english.pictures.length);
    const named = (parts: readonly string[]) =>
      parts.flatMap((part, at) => (part.includes('{platform}') ? [at] : []));
    expect(named(listing.parts)).toEqual(named(english.parts));
    for (const { title, text } of listing.pictures) expect([title, text]).not.toContain('');
  });

  it('uses the words of the exchanges, and none that means coins or a wallet there', () => {
    const faults = faultsOf(partsOf(folder), words[folder] ?? noWords, partsOf('en'), words.en ?? noWords);
    expect(faults).toEqual([]);
  });

  it('says passphrase as the exchanges do', () => {
    const [, doesNot = ''] = listing.parts.slice(6);
    const terms = words[folder]?.terms.passphrase ?? [];
    expect(terms.filter((term) => doesNot.includes(term))).not.toEqual([]);
  });

  it('names no exchange but where it says that it is not affiliated, and fits every store', () => {
    const text = [listing.name, listing.summary, ...listing.parts.slice(0, -1)].join('\n');
    for (const { name } of exchanges) expect(text).not.toContain(name);
    const { length } = listing.parts.join('\n\n');
    expect(length).toBeGreaterThanOrEqual(LENGTH.least);
    expect(length).toBeLessThanOrEqual(LENGTH.most);
  });
});

describe.each(folders)('the privacy policy in %s', (folder) => {
  const parts = privacyText(folder);
  const messages = messagesOf(folder);

  it('says as much as the English one, and of whom', () => {
    const named = (all: readonly string[]) =>
      all.map((part) => [...new Set(part.match(/\{\w+\}/g) ?? [])].toSorted().join(' '));
    expect(named(parts)).toEqual(named(privacyText('en')));
  });

  it('is called as in the extension, and leads to where it is shown and forgotten', () => {
    expect(parts[0]).toBe(messages.foot_privacy?.message);
    const place = `_${messages.options_title?.message} → ${messages.options_memory?.message}_`;
    expect(parts.filter((part) => part.includes(place))).toHaveLength(1);
  });

  it('uses the words of the exchanges, and none that means coins or a wallet there', () => {
    const english = asTexts(privacyText('en'));
    const faults = faultsOf(asTexts(parts), words[folder] ?? noWords, english, words.en ?? noWords);
    expect(faults).toEqual([]);
  });
});

describe('a wrong word in a listing', () => {
  it.each(Object.keys(words))('is found in %s: the bare word for a wallet’s address', (folder) => {
    const [address = ''] = words[folder]?.terms.walletAddress ?? [];
    const texts = { 'part 0': { message: `${address} {platform}` } };
    const faults = faultsOf(texts, words[folder] ?? noWords, partsOf('en'), words.en ?? noWords);
    expect(faults.map(({ why }) => why)).toContain('bare address');
  });
});
