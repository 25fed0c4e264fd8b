import type { Page } from '@playwright/test';
import type { Keyfence } from './keyfence.ts';

/** The API page that hostile pages stand in for. */
export const API_PAGE = 'https://www.binance.com/en/my/settings/api-management';

/** The parts of a page with one key form that an attack brings along. All are HTML, but for the script. */
interface Parts {
  readonly name?: string;
  /** What stands in the field. */
  readonly value?: string;
  readonly before?: string;
  /** In the card, above the field. */
  readonly inCard?: string;
  readonly script?: string;
}

/** A plain page with one key form, in which every press of Save is noted. */
export function formPage({ name = 'bot-1', value = '', before = '', inCard = '', script = '' }: Parts = {}) {
  return `<!doctype html><html><head><title>API Management</title>
<style>body{font:14px sans-serif;padding:30px}section{border:1px solid #ccc;padding:16px;width:620px}</style></head>
<body><h1>API Management</h1>${before}
<section><h2>${name}</h2><p>API Key <code>k1••••x9Qk</code></p>${inCard}
<div><label for="ips">Trusted IPs (IP access restriction)</label>
<p>Separate several IP addresses with a comma.</p><textarea id="ips" rows="3" cols="60">${value}</textarea></div>
<p><label><input type="checkbox" checked> Enable Reading</label>
<label><input type="checkbox"> Enable Spot Trading</label></p>
<div><button type="button" id="save">Save</button> <button type="button">Cancel</button></div></section>
<script>${script}</script></body></html>`;
}

/** Opens a page of the attacker's own under an exchange's address: in this tab alone. */
export async function openHostile({ context }: Keyfence, html: string, url = API_PAGE): Promise<Page> {
  const { origin, pathname } = new URL(url);
  const page = await context.newPage();
  await page.route(`${origin}${pathname}**`, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ status: 204, body: '' }),
  );
  await page.goto(url);
  return page;
}

/** What stands in the field of such a page. */
export function fieldOf(page: Page): Promise<string> {
  return page.locator('#ips').inputValue();
}
