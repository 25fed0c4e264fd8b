import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readList, readTimestamp } from '../../../lib/feed/read.ts';
import { feedRules } from '../../../lib/feed/rule.ts';
import { fingerprintOf } from '../../../lib/feed/sha256.ts';
import { permitsFill } from '../../../lib/feed/status.ts';
import { acme, draftBefore, NOW, publish } from './support/acme.ts';
import { broken } from './support/forge.ts';

describe('a signed file', () => {
  it('may have 64 KiB and not a byte more, wherever it comes from', async () => {
    const { list, timestamp } = await publish(draftBefore(), NOW);
    expect(await readList(list.text.padEnd(64 * 1024, ' '), acme)).toMatchObject({ ok: true });
    expect(await readList(list.text.padEnd(64 * 1024 + 1, ' '), acme)).toMatchObject({
      refusal: { rule: 'size' },
    });
    expect(await readTimestamp(timestamp.padEnd(70_000, ' '), acme)).toMatchObject({
      refusal: { rule: 'size' },
    });
  });

  it('may carry unprotected headers, which are never read', async () => {
    const { list } = await publish(draftBefore(), NOW);
    const text = broken(list.text, (jws) => {
      for (const signature of jws.signatures) signature.header = { note: 'from a cache' };
    });
    expect(await readList(text, acme)).toMatchObject({ ok: true });
  });

  it('may be signed by more keys than are needed', async () => {
    const { list } = await publish(draftBefore(), NOW);
    const one = { ...acme, feed: { ...acme.feed, listThreshold: 1 } };
    expect(await readList(list.text, one)).toMatchObject({ ok: true, value: { list: { version: 3 } } });
  });
});

describe('what people compare', () => {
  it('is the first eight hex digits, in two groups', () => {
    expect(fingerprintOf('7f3a91c2'.padEnd(64, '0'))).toBe('7F3A-91C2');
  });
});

describe('the gate for filling and copying', () => {
  it.each([
    ['fresh', true],
    ['stale', true],
    ['expired', false],
    ['tampered', false],
    ['clock', false],
    ['empty', false],
  ] as const)('%s: %s', (state, permits) => {
    expect(permitsFill({ state })).toBe(permits);
  });
});

describe('docs/feed.md', () => {
  const docs = readFileSync(new URL('../../../docs/feed.md', import.meta.url), 'utf8');

  it.each(Object.keys(feedRules))('explains the rule %s', (rule) => {
    expect(docs).toContain(`| \`${rule}\` |`);
  });
});
