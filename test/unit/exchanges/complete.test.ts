import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { exchangeAt, isApiPage } from '../../../lib/exchanges/route.ts';
import { allCases as cases } from '../../corpus/cases/index.ts';
import { languages } from '../../corpus/labels/index.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const positives = cases.filter(({ page }) => page.layout !== 'other');
const negatives = cases.filter(({ page }) => page.layout === 'other');

describe.each(exchanges.map((exchange) => [exchange.name, exchange] as const))('%s', (_name, exchange) => {
  it('has a file of its own', () => {
    expect(existsSync(resolve(ROOT, `lib/exchanges/${exchange.id}.ts`))).toBe(true);
  });

  it('has a practice page', () => {
    expect(readdirSync(resolve(ROOT, `test/world/pages/${exchange.id}`))).not.toHaveLength(0);
  });

  it('has at least 12 labelled pages, in at least 6 languages, 3 kits and 2 generations', () => {
    const own = positives.filter((one) => one.exchange === exchange.id);
    expect(own.length).toBeGreaterThanOrEqual(12);
    expect(new Set(own.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(own.map(({ kit }) => kit)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(own.map(({ generation }) => generation)).size).toBeGreaterThanOrEqual(2);
  });
});

describe('the corpus', () => {
  it('has at least 25 pages on which nothing may be found', () => {
    expect(negatives.length).toBeGreaterThanOrEqual(25);
  });

  it.each(languages)('has a page in %s', (language) => {
    expect(positives.some((one) => one.language === language)).toBe(true);
  });

  it('gives each page a name of its own', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.each(positives)('$id stands on an API page of its exchange', ({ exchange, url }) => {
    const found = exchangeAt(new URL(url), exchanges);
    expect(found?.id).toBe(exchange);
    expect(found && isApiPage(new URL(url), found)).toBe(true);
  });

  it.each(cases)('$id expects a fill only where one is offered', ({ state, after }) => {
    expect(after !== null).toBe(['unrestricted', 'missing', 'complete'].includes(state));
  });
});
