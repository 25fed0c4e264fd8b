import type { Page } from '@playwright/test';
import { buildEngine } from '../../corpus/build-engine.ts';
import type { Known } from '../../corpus/engine.ts';
import { settle } from '../../corpus/run.ts';
import { type RotationPage, rotationPage } from '../../gate/rotation-page.ts';

/** What the platform uses now. */
export const CURRENT = ['203.0.113.20', '203.0.113.21', '203.0.113.22'];
/** What the platform gave back. */
export const OFF = ['203.0.113.10', '203.0.113.11', '203.0.113.12'];
/** What the user put on the key, declared or not. */
export const USER = ['198.51.100.77', '198.51.100.0/28', '192.0.2.9'];

/** `OFF` as the list names it: off for ten days. */
export const off = (addresses: readonly string[] = OFF) =>
  addresses.map((address) => ({ address, days: -10 }));

/** Opens a key's form with the engine in it, at rest. */
export async function openRotation(page: Page, form: RotationPage, known: Known): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: rotationPage(form) }),
  );
  await page.goto('https://www.binance.com/en/my/settings/api-management');
  await page.evaluate(await buildEngine());
  await page.evaluate((told) => window.startEngine(false, told), known);
  await settle(page);
}

/** What a press on Save would store, in its order. */
export const list = (page: Page) => page.evaluate(() => [...window.__page.wouldSave().ips]);
