import { expect, type Page, test } from '@playwright/test';
import { API_PAGES } from '../../world/hosts.ts';
import { fieldOf, formPage, openHostile } from '../support/hostile.ts';
import { CLOSED, type Keyfence, startKeyfence } from '../support/keyfence.ts';
import { pierce } from '../support/pierce.ts';
import { probes, WATCHING } from './probes.ts';

const API_PAGE = `http://binance.localhost${API_PAGES.binance}`;

/** Words that a page could only have from the assistant; once it is filled, its own field holds the IPs. */
const OF_THE_ASSISTANT = {
  before: /keyfence|acme|203\.0\.113|extension:/i,
  filled: /keyfence|acme|extension:/i,
};

let keyfence: Keyfence;

test.beforeAll(async () => {
  keyfence = await startKeyfence(CLOSED);
  await keyfence.grant('http://binance.localhost/*');
});
test.afterAll(() => keyfence.close());

/** What the probes find of the assistant in this page. */
async function foundIn(page: Page, words: RegExp): Promise<string[]> {
  const found: string[] = [];
  for (const { name, finds } of probes) {
    const texts: unknown[] = await page.evaluate(
      `(async () => { const id = ${JSON.stringify(keyfence.id)}; try { ${finds} } catch (error) { return ['it failed: ' + error]; } })()`,
    );
    const traces = texts.map(String).filter((text) => words.test(text) || text.startsWith('it failed'));
    if (traces.length > 0) found.push(`${name}: ${traces.join(' ').slice(0, 300)}`);
  }
  return found;
}

test('a page finds out by none of its means that the assistant is there, for whom, and what it says', async () => {
  const strict = `<meta http-equiv="Content-Security-Policy" content="style-src 'none'; img-src 'none'; font-src 'none'; connect-src 'none'">`;
  const html = formPage().replace('<head>', `<head>${strict}<script>${WATCHING}</script>`);
  const page = await openHostile(keyfence, html, API_PAGE);
  const inside = await pierce(page);
  await expect.poll(() => inside.readyAt('fill')).not.toBeNull();
  expect(await foundIn(page, OF_THE_ASSISTANT.before)).toEqual([]);
  const at = await inside.readyAt('fill');
  if (!at) throw new Error('the button went away');
  await page.mouse.click(at.x, at.y);
  await expect.poll(() => fieldOf(page)).toContain('203.0.113.11');
  await expect.poll(() => inside.readyAt('undo')).not.toBeNull();
  expect(await foundIn(page, OF_THE_ASSISTANT.filled)).toEqual([]);
  expect(await page.evaluate('seen.stacks.length')).toBeGreaterThan(0);
});
