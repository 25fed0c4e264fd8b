import type { Page } from '@playwright/test';
import { buildEngine } from '../../corpus/build-engine.ts';
import type {} from '../../corpus/engine.ts';
import { settle } from '../../corpus/run.ts';
import { type AttackPage, attackPage } from '../../gate/attack-pages.ts';

/** What the user has on the key of such a page. */
export const OWN = ['198.51.100.77', '198.51.100.78'];

let built: Promise<string> | undefined;

function engine(): Promise<string> {
  built ??= buildEngine();
  return built;
}

/** Opens a page of the attacks with the engine in it, at rest. */
export async function open(page: Page, attack: AttackPage): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: attackPage(attack) }),
  );
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(`${await engine()}; startEngine(false)`);
  await settle(page);
}

/** Fills the form, as a press of the user does. */
export const fill = (page: Page) => page.evaluate(() => window.engine?.fill());

/** What a press on Save would store. */
export const list = (page: Page) => page.evaluate(() => [...window.__page.wouldSave().ips]);

/** What the page has sent. */
export const sent = (page: Page) => page.evaluate(() => (window as unknown as { sent: string[] }).sent);

/** The id of the headline that the assistant shows; `none` without an assistant. */
export const said = (page: Page) => page.evaluate(() => window.engine?.view?.headline.id ?? 'none');
