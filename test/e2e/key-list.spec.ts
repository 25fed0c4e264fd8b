import { type BrowserContext, expect, test } from '@playwright/test';
import { buildEngine } from '../corpus/build-engine.ts';

const API_PAGE = 'https://www.okx.com/account/my-api';

let engine = '';
test.beforeAll(async () => {
  test.setTimeout(120_000);
  engine = await buildEngine();
});

const row = (name: string, ip = '203.0.113.10') =>
  `<tr><td>${name}</td><td>${ip}</td><td><button>Edit</button><button>Delete</button></td></tr>`;
const table = (rows: string, foot = '') =>
  `<div><div><table><thead><tr><th>API name</th><th>IP address</th><th>Action</th></tr></thead><tbody>${rows}</tbody></table></div>${foot}</div>`;
const ROWS = row('alpha') + row('beta');
const EMPTY_ROW = '<tr><td colspan="3">No API keys yet</td></tr>';

/** What the page script takes from one look at a page with this body. */
async function listOn(context: BrowserContext, body: string) {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>My API keys</title><main><h1>My API keys</h1>${body}</main></html>`,
    }),
  );
  await page.goto(API_PAGE);
  await page.evaluate(`${engine}; startEngine(true)`);
  await page.waitForFunction(() => window.engine !== null && window.engine.list !== null);
  const list = await page.evaluate(() => window.engine?.list);
  await page.close();
  return list;
}

const card = (tag: string, name: string) =>
  `<${tag}><h3>${name}</h3><dl><dt>IP address</dt><dd>203.0.113.10</dd></dl><button>Edit</button></${tag}>`;
const CARDS = (tag: string) => card(tag, 'alpha') + card(tag, 'beta');

const whole: readonly (readonly [name: string, body: string])[] = [
  ['a table of two keys', table(ROWS)],
  ['a table of one key', table(row('alpha'))],
  ['cards', `<div>${CARDS('article')}</div>`],
  ['items of a list', `<ul>${CARDS('li')}</ul>`],
  [
    'a pager of a single page',
    table(
      ROWS,
      '<ul class="ant-pagination"><li class="disabled"><button disabled>‹</button></li><li>1</li><li class="disabled"><button disabled>›</button></li></ul>',
    ),
  ],
  ['an empty search field', table(ROWS, '').replace('<table>', '<input placeholder="Search"><table>')],
  ['a spinner that is hidden', table(ROWS, '<div class="spinner" style="display:none">Loading</div>')],
];

for (const [name, body] of whole) {
  test(`a list is whole: ${name}`, async ({ context }) => {
    expect(await listOn(context, body)).toBe('complete');
  });
}

const partial: readonly (readonly [name: string, body: string])[] = [
  ['a row that is not read as a key', table(`${ROWS}<tr><td>gamma</td><td>…</td><td></td></tr>`)],
  [
    'rows that are drawn as a skeleton',
    table(`${ROWS}<tr class="skeleton-row"><td>.</td><td>.</td><td>.</td></tr>`),
  ],
  ['a spinner over the table', table(ROWS, '<div class="ant-spin ant-spin-spinning">Loading</div>')],
  ['a table that is busy', table(ROWS).replace('<table>', '<table aria-busy="true">')],
  ['a pager with a second page', table(ROWS, '<ul class="pagination"><li>1</li><li>2</li></ul>')],
  [
    'a pager with a next page',
    table(ROWS, '<nav class="pager"><button disabled>Previous</button><button>Next</button></nav>'),
  ],
  ['a button behind the last row', table(ROWS, '<button>Show all (5)</button>')],
  ['a search that filters', table(ROWS).replace('<table>', '<input value="al"><table>')],
  [
    'a choice of which keys are shown',
    table(ROWS).replace('<table>', '<div role="combobox" tabindex="0">All keys</div><table>'),
  ],
  [
    'one of several tabs',
    table(ROWS).replace(
      '<table>',
      '<div role="tablist"><button role="tab">System</button><button role="tab">Own</button></div><table>',
    ),
  ],
  [
    'a section that is folded',
    table(ROWS).replace('<table>', '<button aria-expanded="false">Third party</button><table>'),
  ],
  ['more rows than are drawn, by count', table(ROWS).replace('<table>', '<table aria-rowcount="40">')],
  [
    'a scroller with more in it than is seen',
    table(ROWS).replace('<div><table>', '<div style="height:60px;overflow:auto"><table>'),
  ],
  [
    'rows that a script has placed',
    table(ROWS.replaceAll('<tr>', '<tr style="transform:translateY(0px) scale(1.0001)">')),
  ],
  ['room for rows that are not drawn', `<ul style="height:900px">${CARDS('li')}</ul>`],
  ['no key and no word of it', table('')],
  ['a skeleton of keys to come', `<div class="skeleton">${table('')}</div>`],
  ['an empty message while it is being loaded', table(EMPTY_ROW, '<div role="progressbar">Loading</div>')],
  ['an empty message under a search', table(EMPTY_ROW).replace('<table>', '<input value="zeta"><table>')],
  [
    'an empty basket in the head of the page',
    `<header><span class="cart-empty">Your cart is empty</span></header>${table('')}`,
  ],
];

for (const [name, body] of partial) {
  test(`a list is not known to be whole: ${name}`, async ({ context }) => {
    expect(await listOn(context, body)).toBe('unsure');
  });
}

for (const [name, body] of [
  ['in a row of its own', table(EMPTY_ROW)],
  ['in a kit’s empty part', table('', '<div class="el-empty"><p>No data</p></div>')],
] as const) {
  test(`a list is empty by the page’s own message ${name}`, async ({ context }) => {
    expect(await listOn(context, body)).toBe('empty');
  });
}
