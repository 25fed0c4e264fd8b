import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../lib/exchanges/all.ts';
import { authorize, MessageRefused, type RawSender, type Trusted } from '../../../lib/message-auth.ts';

const known: Trusted = {
  extensionId: 'keyfence',
  extensionRoot: 'chrome-extension://keyfence/',
  exchanges,
  connectOrigin: 'https://connect.acme.example',
};

const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';

function script(url: string, more: Partial<RawSender> = {}): RawSender {
  const { origin } = new URL(url);
  return { id: 'keyfence', url, origin, frameId: 0, tab: { id: 7, url, incognito: false }, ...more };
}

const popup: RawSender = { id: 'keyfence', url: 'chrome-extension://keyfence/popup.html' };
const page = script(API_PAGE);
const connect = script('https://connect.acme.example/keys');
const key = { account: null, label: 'bot-1', createdAt: null };

function refusal(said: unknown, sender: RawSender): string | null {
  try {
    authorize(said, sender, known);
    return null;
  } catch (error) {
    if (error instanceof MessageRefused) return error.why;
    throw error;
  }
}

describe('who is listened to', () => {
  it.each<[string, RawSender]>([
    ['another extension', { ...page, id: 'stranger' }],
    ['a frame in an exchange’s page', { ...page, frameId: 3 }],
    [
      'a script without a tab',
      { id: 'keyfence', url: API_PAGE, origin: 'https://www.binance.com', frameId: 0 },
    ],
    ['a look-alike host', script('https://www.binance.com.example.net/en/my/settings/api-management')],
    ['a sub-domain', script('https://evil.www.binance.com/en/my/settings/api-management')],
    ['another scheme', script('http://www.binance.com/en/my/settings/api-management')],
    ['another port', script('https://www.binance.com:8443/en/my/settings/api-management')],
    ['a document whose tab has moved on', script(API_PAGE, { origin: 'https://evil.example' })],
    [
      'a document that has outlived its page, where the browser tells no origin',
      script('https://www.okx.com/account/my-api', {
        origin: undefined,
        tab: { id: 7, url: API_PAGE, incognito: false },
      }),
    ],
    ['a page that names ours in its path', script('https://evil.example/chrome-extension://keyfence/')],
    ['API Connect on another port', script('https://connect.acme.example:8443/keys')],
  ])('%s is not', (_, sender) => {
    expect(refusal({ type: 'context' }, sender)).toBe('stranger');
  });

  it('takes host and route from the tab: the document’s own URL is stale after pushState', () => {
    const sender = script('https://www.binance.com/en/markets', {
      tab: { id: 7, url: API_PAGE, incognito: false },
    });
    const heard = authorize({ type: 'assistant-wanted' }, sender, known);
    expect(heard.from === 'exchange' && heard.page.url.pathname).toBe('/en/my/settings/api-management');
  });

  it('takes the document’s URL where the browser hides the tab’s', () => {
    const heard = authorize(
      { type: 'context' },
      script(API_PAGE, { tab: { id: 7, incognito: false } }),
      known,
    );
    expect(heard.from === 'exchange' && heard.page.url.href).toBe(API_PAGE);
  });

  it('tells a private window', () => {
    const sender = script(API_PAGE, { tab: { id: 7, url: API_PAGE, incognito: true } });
    const heard = authorize({ type: 'context' }, sender, known);
    expect(heard.from === 'exchange' && heard.page.isPrivate).toBe(true);
  });
});

describe('the two lists', () => {
  const ofPages = [
    { type: 'assistant-wanted' },
    { type: 'view-wanted' },
    { type: 'context' },
    { type: 'observed', observation: { account: null, keys: [], completeList: false } },
    { type: 'shown', says: { kind: 'nothing' } },
    { type: 'filled', key, added: ['203.0.113.10'], removed: [], before: [], wasOpen: true },
    { type: 'saved', key, saved: 'stored', tokens: ['203.0.113.10'] },
    { type: 'undone', key },
    { type: 'not-ours', key },
    { type: 'quiet-page' },
    { type: 'take-back' },
    { type: 'place', chosen: 'top-left' },
    { type: 'place', chosen: { x: 0, y: 1000 } },
    { type: 'field-chosen', choice: { role: 'textbox', name: 'IP', attributes: {} } },
    { type: 'open', page: 'queue' },
    { type: 'feed-ask' },
  ];
  const ofConnect = [
    { type: 'connections', answer: {} },
    { type: 'connect-trouble', why: 'slow' },
    { type: 'revalidated', connection: 'c1', answer: null },
  ];
  const ofOurs = [
    { type: 'snapshot' },
    { type: 'snapshot', tabId: 7 },
    { type: 'ask-feed' },
    { type: 'confirm-address', address: '203.0.113.40' },
    { type: 'feed-looked-at', feed: '42 a / 43 b' },
    { type: 'add-own', own: { name: 'VPS', address: '198.51.100.7' } },
    { type: 'set-role', keyId: 'k', role: 'ours' },
    { type: 'forget-key', keyId: 'k' },
    { type: 'forget-lists' },
    { type: 'forget-all' },
    { type: 'forget-field', host: 'www.okx.com', path: '/account/my-api', chosenAt: 1 },
    { type: 'forget-quiet-page', page: 'www.okx.com/account/my-api' },
    { type: 'claim', keyId: 'k', address: '45.9.1.2', whose: 'mine' },
    { type: 'later', about: 'lacking', until: 1 },
    { type: 'set-notices', on: true },
    { type: 'set-mode', mode: 'click' },
    { type: 'set-card-theme', theme: 'dark' },
    { type: 'permission-wanted', origins: ['https://www.okx.com/*'] },
    { type: 'queue-start', keys: [] },
    { type: 'queue-change', queue: null },
    { type: 'leak-start', exchange: null, keyId: null },
    { type: 'leak-done', step: 'delete', done: true },
    { type: 'leak-end' },
    { type: 'revalidate', connections: [] },
  ];

  it.each(ofPages)('a script in a page may send $type', (said) => {
    expect(authorize(said, page, known)).toMatchObject({ from: 'exchange', said });
  });

  it.each(ofConnect)('the connect script may send $type', (said) => {
    expect(authorize(said, connect, known)).toMatchObject({ from: 'connect', said });
  });

  it.each(ofOurs)('our own pages may say $type', (said) => {
    expect(authorize(said, popup, known)).toMatchObject({ from: 'own', said });
  });

  it.each(ofOurs)('no page’s script may say $type', (said) => {
    expect(refusal(said, page)).toBe('malformed');
    expect(refusal(said, connect)).toBe('malformed');
  });

  it.each(ofConnect)('an exchange’s page may not say $type', (said) => {
    expect(refusal(said, page)).toBe('not-theirs-to-say');
  });

  it.each(ofPages)('API Connect may not say $type', (said) => {
    expect(refusal(said, connect)).toBe('not-theirs-to-say');
  });

  const ofPresses = ['open', 'quiet-page', 'place', 'field-chosen', 'not-ours', 'take-back'];
  const behind = script(API_PAGE, { tab: { id: 7, url: API_PAGE, incognito: false, active: false } });

  it.each(ofPages.filter(({ type }) => ofPresses.includes(type)))(
    'a tab that is not in front may not send $type',
    (said) => expect(refusal(said, behind)).toBe('nobody-pressed'),
  );

  it.each(ofPages.filter(({ type }) => !ofPresses.includes(type)))(
    'a tab behind another may say $type: a fill may end after the user has gone on',
    (said) => expect(refusal(said, behind)).toBe(null),
  );

  it.each([...ofPages, ...ofConnect])('our own pages have no use for $type', (said) => {
    expect(refusal(said, popup)).toBe('malformed');
  });
});

describe('what is said', () => {
  it.each([
    ['nothing', undefined],
    ['a text', 'context'],
    ['an unknown kind', { type: 'fill-everything' }],
    [
      'an address that is none',
      { type: 'filled', key, added: ['0.0.0.0/0'], removed: [], before: [], wasOpen: false },
    ],
    ['a state that is none', { type: 'saved', key, saved: 'perhaps', tokens: [] }],
    ['a page of somebody else', { type: 'open', page: 'https://evil.example' }],
    [
      'a field with a thousand attributes',
      {
        type: 'field-chosen',
        choice: {
          role: 'textbox',
          name: 'IP',
          attributes: Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`data-${at}`, ''])),
        },
      },
    ],
    [
      'more keys than an account has',
      {
        type: 'observed',
        observation: { account: null, keys: Array.from({ length: 201 }, () => key), completeList: true },
      },
    ],
  ])('%s is refused', (_, said) => {
    expect(refusal(said, page)).toBe('malformed');
  });

  it('leaves out what a page shows in the wrong field: it could be a secret', () => {
    const seen = {
      label: 'bot-1',
      createdAt: null,
      restriction: 'on',
      tokens: ['203.0.113.10', 'hunter2hunter2', '10.0.0.0/8', '*'],
      shows: 'form',
      thirdParty: false,
    };
    const said = { type: 'observed', observation: { account: null, keys: [seen], completeList: false } };
    expect(authorize(said, page, known)).toMatchObject({
      said: { observation: { keys: [{ tokens: ['203.0.113.10', '10.0.0.0/8', '*'] }] } },
    });
  });

  const observed = (label: string, tokens: readonly string[]) => ({
    type: 'observed',
    observation: {
      account: null,
      keys: [{ label, createdAt: null, restriction: 'on', tokens, shows: 'stored', thirdParty: false }],
      completeList: false,
    },
  });

  it('leaves out an entry that is longer than any address or range', () => {
    const heard = authorize(observed('bot-1', [`${'['.repeat(200)}1.1.1.1`, '203.0.113.10']), page, known);
    expect(heard).toMatchObject({ said: { observation: { keys: [{ tokens: ['203.0.113.10'] }] } } });
  });

  it('is not heard where a name is longer than any', () => {
    expect(refusal(observed('x'.repeat(101), []), page)).toBe('malformed');
  });

  it('is not heard from a page under a path that is longer than any', () => {
    const long = `https://www.binance.com/${'a'.repeat(2_000)}`;
    expect(refusal({ type: 'quiet-page' }, script(long))).toBe('stranger');
  });

  it('drops what a message says beyond its shape: host and exchange come from the tab', () => {
    const said = {
      type: 'observed',
      observation: { account: null, keys: [], completeList: false, host: 'www.okx.com', exchange: 'okx' },
    };
    expect(authorize(said, page, known)).toMatchObject({
      said: { observation: { account: null, keys: [], completeList: false } },
    });
    expect(JSON.stringify(authorize(said, page, known).said)).not.toContain('okx');
  });
});
