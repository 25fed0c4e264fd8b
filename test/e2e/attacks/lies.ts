/** What a page that has taken over our script in it could say, and what may come of none of it. */
export const lies: readonly { readonly name: string; readonly said: unknown }[] = [
  { name: 'no message', said: null },
  { name: 'a number', said: 7 },
  { name: 'a list', said: [{ type: 'context' }] },
  { name: 'a type of another prototype', said: { type: 'toString' } },
  { name: 'a type that is an object', said: { type: { type: 'snapshot' } } },
  { name: 'the snapshot', said: { type: 'snapshot' } },
  { name: 'own addresses', said: { type: 'add-own', own: { name: 'evil', address: '45.9.1.2' } } },
  { name: 'a confirmed address', said: { type: 'confirm-address', address: '45.9.1.2' } },
  { name: 'a claimed address', said: { type: 'claim', keyId: 'x', address: '45.9.1.2', whose: 'mine' } },
  { name: 'everything forgotten', said: { type: 'forget-all' } },
  { name: 'a role', said: { type: 'set-role', keyId: 'x', role: 'ours' } },
  { name: 'notices turned off', said: { type: 'set-notices', on: false } },
  { name: 'a permission', said: { type: 'permission-wanted', origins: ['https://evil.example/*'] } },
  { name: 'a queue of its own', said: { type: 'queue-change', queue: null } },
  {
    name: 'connections',
    said: { type: 'connections', answer: { account: { emailVerified: true }, connections: [] } },
  },
  { name: 'a re-validation', said: { type: 'revalidated', connection: 'c', answer: null } },
  {
    name: 'an observation of another host',
    said: {
      type: 'observed',
      host: 'www.okx.com',
      observation: { account: null, keys: [], completeList: true, host: 'www.okx.com', exchange: 'okx' },
    },
  },
  {
    name: 'a key of another shape',
    said: { type: 'observed', observation: { account: null, keys: [{ label: 1 }], completeList: true } },
  },
  {
    name: 'a name of a megabyte',
    said: { type: 'not-ours', key: { account: null, label: 'x'.repeat(1e6), createdAt: null } },
  },
  {
    name: 'ten thousand keys',
    said: {
      type: 'observed',
      observation: {
        account: null,
        completeList: true,
        keys: Array.from({ length: 10_000 }, () => ({
          label: 'x',
          createdAt: null,
          restriction: 'on',
          tokens: [],
          shows: 'stored',
          thirdParty: false,
        })),
      },
    },
  },
  {
    name: 'ten thousand entries',
    said: {
      type: 'saved',
      key: { account: null, label: 'x', createdAt: null },
      saved: 'stored',
      tokens: Array.from({ length: 10_000 }, () => '45.9.1.2'),
    },
  },
  {
    name: 'a fill with what is no address',
    said: {
      type: 'filled',
      key: { account: null, label: 'x', createdAt: null },
      added: ['0.0.0.0/0'],
      removed: [],
      wasOpen: true,
    },
  },
  { name: 'a place that is none', said: { type: 'place', chosen: { toString: 'top-left' } } },
  {
    name: 'a field with a megabyte of attributes',
    said: {
      type: 'field-chosen',
      choice: {
        role: 'r',
        name: 'n',
        attributes: Object.fromEntries(Array.from({ length: 1e4 }, (_, n) => [`a${n}`, 'x'])),
      },
    },
  },
  { name: 'a page of the web', said: { type: 'open', page: 'https://evil.example/' } },
  { name: 'a page up the path', said: { type: 'open', page: '../evil' } },
  {
    name: 'a sentence of a megabyte',
    said: {
      type: 'shown',
      says: {
        kind: 'assistant',
        state: 'complete',
        tone: 'good',
        saved: null,
        pill: { id: 'x', values: { a: 'y'.repeat(1e6) } },
      },
    },
  },
  {
    name: 'a sentence of another tone',
    said: {
      type: 'shown',
      says: { kind: 'assistant', state: 'complete', tone: 'perfect', saved: null, pill: { id: 'x' } },
    },
  },
  { name: 'a leak of its own', said: { type: 'leak-start', exchange: 'okx', keyId: null } },
  { name: 'another mode', said: { type: 'set-mode', mode: 'click' } },
  { name: '"later" for every headline', said: { type: 'later', about: 'tampered', until: 9e15 } },
];
