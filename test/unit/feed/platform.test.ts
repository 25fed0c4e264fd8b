import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPlatform } from '../../../lib/platform/check.ts';
import type { Build, Platform } from '../../../lib/platform/platform.ts';
import { practiceKeys } from '../../../lib/platform/practice-keys.ts';
import { acme, alice, bob } from './support/acme.ts';

const { allowDocumentation: _, ...real } = acme;
const practice: Platform = JSON.parse(
  readFileSync(new URL('../../world/platform.json', import.meta.url), 'utf8'),
);

function withFeed(change: Partial<Platform['feed']>): unknown {
  return { ...real, feed: { ...real.feed, ...change } };
}

describe('platform.json', () => {
  it('of a real platform makes a store build, silently', () => {
    expect(checkPlatform(real, 'store')).toEqual({ platform: real, warnings: [] });
  });

  it('of the practice world makes a practice build, with documentation ranges allowed', () => {
    expect(checkPlatform(practice, 'practice').platform).toMatchObject({
      name: 'Acme',
      allowDocumentation: true,
    });
  });

  it('for tests allows documentation ranges by itself, and differs in nothing else', () => {
    expect(checkPlatform(acme, 'e2e')).toEqual({ platform: acme, warnings: [] });
    expect(checkPlatform(real, 'e2e').platform.allowDocumentation).toBeUndefined();
  });

  it('with a threshold of 1 is warned about loudly in a store build', () => {
    expect(checkPlatform(withFeed({ listThreshold: 1 }), 'store').warnings).toEqual([
      expect.stringContaining('WARNING'),
    ]);
  });

  it('may name a header of its own, and no header that browsers or sessions go by', () => {
    const named = (name: string, value?: string) => () =>
      checkPlatform({ ...real, connect: { csrfHeader: { name, value } } }, 'store');
    expect(named('X-Requested-With', 'XMLHttpRequest')().platform.connect?.csrfHeader).toEqual({
      name: 'X-Requested-With',
      value: 'XMLHttpRequest',
    });
    expect(named('X-CSRF-Protection')).not.toThrow();
    for (const name of ['Cookie', 'Authorization', 'Origin', 'Sec-Fetch-Site', 'X-', 'X A', 'X-A: b'])
      expect(named(name), name).toThrow('connect.csrfHeader.name');
    for (const value of ['', 'two words', 'a\nb', 'x'.repeat(61)])
      expect(named('X-A', value), value).toThrow('connect.csrfHeader.value');
  });

  it.each<[string, unknown, Build, string]>([
    ['is missing', null, 'store', 'KEYFENCE_PLATFORM'],
    ['is another thing', { name: 'Acme' }, 'store', 'links'],
    ['has a field that nobody knows', { ...real, keys: [] }, 'store', 'Unrecognized key'],
    ['pins a practice key', withFeed({ listKeys: practice.feed.listKeys }), 'store', 'practice keys'],
    [
      'pins a practice key for timestamps',
      withFeed({ timestampKeys: practice.feed.timestampKeys }),
      'store',
      'practice keys',
    ],
    ['is that of the practice world', practice, 'store', 'practice'],
    ['is that of the practice world', practice, 'e2e', 'only https'],
    ['is that of the tests', acme, 'store', 'allowDocumentation'],
    ['fetches without https', withFeed({ urls: ['http://feed.acme.example/'] }), 'store', 'only https'],
    [
      'fetches without https from elsewhere',
      withFeed({ urls: ['http://feed.acme.example/'] }),
      'practice',
      'only https',
    ],
    [
      'fetches from this computer',
      withFeed({ urls: ['https://localhost/feed/'] }),
      'store',
      'this computer itself',
    ],
    [
      'names a file where a folder is asked for',
      withFeed({ urls: ['https://feed.acme.example/feed'] }),
      'store',
      'folder',
    ],
    [
      'has three hosts',
      withFeed({ urls: Array(3).fill('https://feed.acme.example/') }),
      'store',
      'feed.urls',
    ],
    [
      'pins one key twice',
      withFeed({ listKeys: Array(2).fill(real.feed.listKeys[0]) }),
      'store',
      'same key twice',
    ],
    ['cannot reach its threshold', withFeed({ listThreshold: 3 }), 'store', 'only 2 list keys'],
    [
      'lets the online key sign lists',
      withFeed({ timestampKeys: real.feed.listKeys }),
      'store',
      'online key',
    ],
    [
      'holds a private key',
      { ...real, feed: { ...real.feed, listKeys: [alice, bob] } },
      'store',
      'Unrecognized key',
    ],
    [
      'links to a script',
      { ...real, links: { ...real.links, guide: 'javascript:alert(1)' } },
      'store',
      'only https',
    ],
  ])('that %s stops the build', (_name, json, build, why) => {
    expect(() => checkPlatform(json, build)).toThrowError(why);
  });

  it('knows every key of the practice world', () => {
    const keys = [...practice.feed.listKeys, ...practice.feed.timestampKeys].map((key) => key.x);
    expect(practiceKeys.toSorted()).toEqual(keys.toSorted());
  });
});
