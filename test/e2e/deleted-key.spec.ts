import { expect, test } from '@playwright/test';
import type { ExchangeId } from '../world/state.ts';
import { type Keyfence, startKeyfence } from './support/keyfence.ts';
import { leftToMore } from './support/more.ts';
import { type Own, openOwn } from './support/own.ts';
import { apiPageOf } from './support/pages.ts';

const LIVE = ['203.0.113.10', '203.0.113.11'];
const PATIENCE = { timeout: 15_000 };

let keyfence: Keyfence;
let own: Own;
test.beforeAll(async () => {
  keyfence = await startKeyfence();
  for (const exchange of ['binance', 'okx'] as const)
    await keyfence.grant(`${new URL(apiPageOf(exchange)).origin}/*`);
});
test.beforeEach(async () => {
  await keyfence.world.order('reset');
  own = await openOwn(keyfence);
  await own.tell({ type: 'forget-all' });
});
test.afterAll(() => keyfence.close());

/** The exchange has exactly these keys, each restricted to the platform's addresses. */
function keepKeys(exchange: ExchangeId, labels: readonly string[]): void {
  keyfence.world.world.change(exchange, (state) => {
    const [pattern] = state.keys;
    if (!pattern) throw new Error('the exchange has no key');
    const keys = labels.map((label) => ({
      ...pattern,
      id: `${exchange}-${label}`,
      label,
      thirdParty: null,
      history: [{ restriction: { restricted: true, addresses: LIVE }, from: 0 }],
    }));
    return { ...state, keys };
  });
}

const remembered = async () => (await own.snapshot()).records.map(({ label }) => label).sort();

for (const exchange of ['binance', 'okx'] as const) {
  const title = `${exchange}: a key that was deleted disappears from what is remembered, and comes back with its role`;
  test(title, leftToMore(exchange !== 'binance'), async () => {
    keepKeys(exchange, ['alpha', 'beta', 'gamma']);
    const page = await keyfence.context.newPage();
    await page.goto(apiPageOf(exchange));
    await expect.poll(remembered, PATIENCE).toEqual(['alpha', 'beta', 'gamma']);
    const beta = (await own.snapshot()).records.find(({ label }) => label === 'beta');
    await own.tell({ type: 'set-role', keyId: beta?.id ?? '', role: 'other' });

    keepKeys(exchange, ['alpha']);
    await page.bringToFront();
    await page.reload();
    await expect.poll(remembered, PATIENCE).toEqual(['alpha']);

    keepKeys(exchange, ['alpha', 'beta']);
    await page.reload();
    await expect.poll(remembered, PATIENCE).toEqual(['alpha', 'beta']);
    const back = (await own.snapshot()).records.find(({ label }) => label === 'beta');
    expect(back).toMatchObject({ role: 'other', roleReason: 'said' });
    await page.close();
  });
}
