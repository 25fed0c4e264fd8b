import { describe, expect, it } from 'vitest';
import { withField, withQuietPage } from '../../../lib/settings/per-site.ts';

const many = (n: number, host: string) => Array.from({ length: n }, (_, at) => `${host}/${at}`);

describe('the pages on which the assistant does not come', () => {
  it('end with the newest', () => {
    expect(withQuietPage(['a/1', 'b/1'], 'a/2')).toEqual(['a/1', 'b/1', 'a/2']);
    expect(withQuietPage(['a/1', 'b/1'], 'a/1')).toEqual(['b/1', 'a/1']);
  });

  it('are 20 of one site, the newest', () => {
    const kept = many(50, 'a').reduce<string[]>(withQuietPage, []);
    expect(kept).toEqual(many(50, 'a').slice(-20));
  });

  it('of one site are not forgotten because another adds to its own', () => {
    const mine = many(20, 'mine');
    const kept = many(500, 'flood').reduce(withQuietPage, mine);
    expect(kept).toEqual([...mine, ...many(500, 'flood').slice(-20)]);
  });
});

describe('the fields that the user pointed at', () => {
  const field = (host: string, path: string) => ({
    host,
    path,
    role: 'textbox',
    name: 'IP',
    attributes: {},
    chosenAt: 0,
  });

  it('of one site are not forgotten because another adds to its own', () => {
    const mine = field('mine', '/');
    const flood = Array.from({ length: 200 }, (_, at) => field('flood', `/${at}`));
    expect(flood.reduce(withField, [mine])).toEqual([mine, ...flood.slice(-10)]);
  });
});
