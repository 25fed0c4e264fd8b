import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS } from './chromium.ts';

/** A Chromium with one unpacked extension. */
export interface Browser {
  readonly context: BrowserContext;
  /** The extension's origin, `chrome-extension://…`. */
  readonly extension: string;
}

/**
 * Opens a Chromium with an unpacked extension, on a profile of its own.
 * @param extension the folder of the built extension
 * @param profile where the profile lies; empty for one that ends with the browser
 */
export async function openBrowser(extension: string, profile = '', headless = true): Promise<Browser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless,
    viewport: { width: 1240, height: 860 },
    args: [...CHROMIUM_ARGS, `--load-extension=${extension}`, `--disable-extensions-except=${extension}`],
  });
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return { context, extension: `chrome-extension://${new URL(worker.url()).host}` };
}

/**
 * Answers the browser's permission prompt for one site before it is asked: without a screen nobody can press "Allow".
 * It does what the user's own switch on `chrome://extensions` does; the extension holds nothing until it asks for the
 * site in a press of the user.
 * @param pattern such as `http://binance.localhost/*`
 */
export async function answerPrompt({ context, extension }: Browser, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([id, host]) =>
      new Promise<void>((resolve, reject) => {
        const developer = Object(chrome).developerPrivate;
        developer.addHostPermission(id, host, () => {
          const problem = chrome.runtime.lastError?.message;
          if (problem === undefined) resolve();
          else reject(new Error(problem));
        });
      }),
    [new URL(extension).host, pattern] as const,
  );
  await page.close();
}

/** Opens one of the extension's own pages: `welcome`, `popup`, `options`, … */
export async function openOwnPage({ context, extension }: Browser, name: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${extension}/${name}.html`);
  return page;
}

/** Grants sites as a user does: on the welcome page, one box after the other. `hosts` without scheme. */
export async function grantSites(
  browser: Browser,
  hosts: readonly string[],
  scheme = 'https',
): Promise<void> {
  for (const host of hosts) await answerPrompt(browser, `${scheme}://${host}/*`);
  const page = await openOwnPage(browser, 'welcome');
  await page.getByTestId('mode-sites').click();
  for (const host of hosts) {
    const box = page.getByTestId(`site-${host}`);
    await box.click();
    await page.waitForFunction(
      (origin) => chrome.permissions.contains({ origins: [origin] }),
      `${scheme}://${host}/*`,
    );
  }
  await page.close();
}
