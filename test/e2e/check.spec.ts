import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';

let keyfence: Keyfence;
let page: Page;

test.beforeAll(async () => {
  keyfence = await startKeyfence();
});
test.afterAll(() => keyfence.close());
test.beforeEach(async () => {
  page = await keyfence.open('check.html');
  await expect(page.getByTestId('text')).toBeVisible();
});
test.afterEach(() => page.close());

const line = (second: number, from: string) =>
  `${from} - - [02/Dec/2026:03:14:0${second} +0000] "GET /a HTTP/1.1" 200 12 "-" "Chrome/120.0.0.0"\n`;
const file = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
});
const verdict = () => page.getByTestId('verdict');

test('several files are judged together, a packed one too, and each is named', async () => {
  await page
    .getByTestId('file')
    .setInputFiles([
      file('access.log', line(5, '203.0.113.10') + line(6, '172.17.0.1')),
      file('access.log.1.gz', gzipSync(line(7, '45.9.1.2'))),
      file(
        'history.csv',
        'Time (UTC),IP\n2026-12-02 03:14:08,203.0.113.10\n2026-12-02 03:14:09,203.0.113.010\n',
      ),
      file('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])),
    ]);
  await expect(verdict()).toContainText('1 use came from an IP address that is not yours');
  await expect(verdict()).toContainText('1 line shows a proxy’s IP address, not who called.');
  await expect(page.getByTestId('read')).toContainText(/4 uses in 3 files, .*2026 03:14 to 03:14 UTC/);
  for (const name of ['access.log', 'access.log.1.gz', 'history.csv']) {
    await expect(page.getByLabel('What was read').getByText(name, { exact: true })).toBeVisible();
  }
  await expect(page.getByTestId('failures')).toContainText('photo.png is not text');
  await page.getByTestId('not-read').locator('summary').click();
  await expect(page.getByTestId('not-read')).toContainText('203.0.113.010');
});

test('a long reading shows how far it is, ends at a press, and says nothing then', async () => {
  await page.evaluate(
    (one) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([one.repeat(400_000)], 'long.log'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
    },
    line(5, '203.0.113.10'),
  );
  await expect(page.getByTestId('reading')).toContainText('Reading long.log');
  await page.getByTestId('stop').click();
  await expect(page.getByTestId('reading')).toBeHidden();
  await expect(page.getByText('Stopped. Nothing was judged.')).toBeVisible();
  await expect(verdict()).toBeHidden();
});

test('no request leaves the page, whatever is read', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await page.getByTestId('text').fill(line(5, '45.9.1.2'));
  await expect(verdict()).toContainText('45.9.1.2');
  expect(asked.filter((protocol) => protocol !== 'chrome-extension:')).toEqual([]);
});
