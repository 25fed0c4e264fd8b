import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';
import { CHROMIUM_ARGS } from '../../world/chromium.ts';

const languages = { en: 'en-GB', zh_CN: 'zh-CN', ar: 'ar' } as const;

/** `all`: with a picture of each surface, and in more languages (`npm run test:surfaces`). */
const everything = process.env.KEYFENCE_SURFACES === 'all';

/** Both themes and both directions of writing are always looked at. */
const shown = [
  ['en', 'light'],
  ['ar', 'dark'],
  ...(everything
    ? ([
        ['en', 'dark'],
        ['zh_CN', 'light'],
      ] as const)
    : []),
] as const;

const SIZE = { width: 760, height: 600 };

/** Looked at with every fold open, too. */
const UNFOLDED: readonly string[] = [
  'popup-pending',
  'popup-new-unknown',
  'popup-revoked',
  'popup-no-longer-work',
];

const configFile = new URL('vite.config.ts', import.meta.url).pathname;

let gallery: PreviewServer;
let browser: Browser;
let base: string;

test.beforeAll(async () => {
  await build({ configFile });
  gallery = await preview({ configFile });
  base = gallery.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...CHROMIUM_ARGS],
  });
});

test.afterAll(async () => {
  await browser.close();
  await gallery.close();
});

async function open(language: keyof typeof languages, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    locale: languages[language],
    timezoneId: 'UTC',
    colorScheme,
    reducedMotion: 'reduce',
    viewport: SIZE,
  });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** Opens the gallery with nothing in it yet. The names of its scenes. */
async function openGallery(page: Page, language: string, theme: string): Promise<string[]> {
  await page.goto(`${base}?lang=${language}&theme=${theme}`);
  await page.waitForFunction(() => 'sceneNames' in window);
  return page.evaluate(() => Reflect.get(window, 'sceneNames'));
}

/** Shows a scene in place of the one before: to load the page anew for each costs most of the time. */
async function show(page: Page, scene: string): Promise<void> {
  await page.evaluate((name) => Reflect.get(window, 'showScene')(name), scene);
  await page.locator('#root > *').first().waitFor();
}

/** Keeps a picture of the whole page, as high as it is; what stands at the foot stands there. */
async function keep(page: Page, name: string): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...SIZE, height: Math.max(SIZE.height, height) });
  await page.screenshot({ path: `.practice/pictures/surfaces/${name}.png` });
  await page.setViewportSize(SIZE);
}

/** What axe finds, and a picture where everything is asked for. */
async function lookAt(page: Page, name: string): Promise<string[]> {
  if (everything) await keep(page, name);
  // It weighs a megabyte and stays in the page once it is there.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page });
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(' ')}`);
}

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await expect(page.locator('details[open]:not(:has(.folded))')).toHaveCount(0);
}

for (const [language, theme] of shown) {
  test(`every surface in every state, in ${language} and ${theme}, is accessible`, async () => {
    test.setTimeout(600_000);
    const page = await open(language, theme);
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    for (const scene of await openGallery(page, language, theme)) {
      await show(page, scene);
      failures.push(...(await lookAt(page, `${scene}.${theme}.${language}`)));
      if (!UNFOLDED.includes(scene)) continue;
      await unfoldAll(page);
      failures.push(...(await lookAt(page, `${scene}-unfolded.${theme}.${language}`)));
    }
    await page.context().close();
    expect(failures).toEqual([]);
  });
}

test('at 200 % zoom nothing is wider than the window', async () => {
  test.setTimeout(300_000);
  const page = await open('en', 'light');
  const scenes = await openGallery(page, 'en', 'light');
  await page.setViewportSize({ width: 380, height: 300 });
  const wide: string[] = [];
  for (const scene of scenes) {
    await show(page, scene);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) wide.push(`${scene}: ${over} px`);
  }
  await page.context().close();
  expect(wide).toEqual([]);
});

test('the popup can be worked by keyboard alone: headline first, then each key, then its presses', async () => {
  const page = await open('en', 'light');
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  await openGallery(page, 'en', 'light');
  await show(page, 'popup-pending');
  const press = async (testId: string) => {
    const target = page.getByTestId(testId).first();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((node) => node.contains(document.activeElement))) break;
    }
    await expect(target.locator(':focus').or(target.and(page.locator(':focus')))).toHaveCount(1);
    await page.keyboard.press('Enter');
  };
  await press('headline-action');
  expect(said.at(-1)).toBe('open-queue');
  await press('key');
  await expect(page.getByTestId('key').first()).toHaveAttribute('open', '');
  await press('set-role');
  expect(said.at(-1)).toBe('set-role');
  await press('copy-all');
  await expect(page.getByTestId('copy-all')).toHaveText('Copied');
  await page.context().close();
});

test('the assistant works on clicks alone, although the page hears none of its pointer and key events', async () => {
  const page = await open('en', 'light');
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  await openGallery(page, 'en', 'light');
  await show(page, 'assistant-unrestricted');
  await page.evaluate(() => {
    const kept = [
      'pointerdown',
      'pointerup',
      'mousedown',
      'mouseup',
      'focusin',
      'focusout',
      'keydown',
      'keyup',
    ];
    for (const kind of kept)
      addEventListener(kind, (event) => event.stopImmediatePropagation(), { capture: true });
  });
  await page.getByTestId('fill').click();
  expect(said.at(-1)).toBe('fill');
  await page.getByTestId('own').last().click();
  expect(said.at(-1)).toMatch(/^own 198\.51\.100\.\d+ (?:true|false)$/);
  await page.getByTestId('why').press('Enter');
  await expect(page.getByTestId('why-panel')).toContainText('follows-switch');
  await page.getByTestId('minimise').click();
  await page.getByTestId('expand').click();
  await page.getByTestId('dismiss').click();
  expect(said.at(-1)).toBe('dismiss');
  await page.context().close();
});
