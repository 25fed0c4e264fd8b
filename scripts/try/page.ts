import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import type { Exchange } from '../../lib/exchanges/all.ts';
import type { Message } from '../../lib/language/message.ts';
import { createTranslate } from '../../lib/language/translate.ts';
import { buildEngine } from '../../test/corpus/build-engine.ts';
import type {} from '../../test/corpus/engine.ts';

const texts: Record<string, { message: string }> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
);
const translate = createTranslate((id) => texts[id]?.message ?? '', 'en');
const say = (said: Message) => console.log(translate(said));

/**
 * Says what Keyfence would say of a page, and what a fill would come to. The page is served under the exchange's own
 * address to a browser that reaches nobody else.
 */
export async function tryPage(html: string, exchange: Exchange): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  });
  try {
    const address = `https://${exchange.hosts[0]?.host}${exchange.apiPage}`;
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/*', (route) =>
      route.request().url() === address
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.fulfill({ status: 404, body: '' }),
    );
    await page.goto(address);
    await page.evaluate(`${await buildEngine()}; startEngine(true)`);
    await page.waitForFunction(() => (window.engine?.looks ?? 0) > 0);
    const view = await page.evaluate(() => window.engine?.view ?? null);
    if (!view) throw new Error('the assistant said nothing');

    console.log(`${view.state}, ${view.tone}`);
    say(view.headline);
    console.table(view.signals);
    console.log('Every text control of the page, for and against:');
    console.dir(await page.evaluate(() => window.engine?.explain()), { depth: null });

    if (view.actions.some(({ id }) => id === 'fill')) {
      await page.evaluate(() => window.engine?.fill());
      const filled = await page.evaluate(() => window.engine?.view ?? null);
      console.log('\nAfter a fill:');
      if (filled) for (const said of [filled.headline, ...filled.lines]) say(said);
    }
  } finally {
    await browser.close();
  }
}
