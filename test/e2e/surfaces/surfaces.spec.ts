import { readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';
import { CHROMIUM_ARGS } from '../../world/chromium.ts';
import { leftToMore } from '../support/more.ts';

/** The browser's language for a folder of `public/_locales`. */
const localeOf = (language: string) => ({ en: 'en-GB', ar: 'ar-EG' })[language] ?? language.replace('_', '-');

/** `all`: with a picture of each surface, in every language and both themes (`npm run test:surfaces`). */
const everything = process.env.KEYFENCE_SURFACES === 'all';
const every = readdirSync(new URL('../../../public/_locales', import.meta.url));

/** Both themes and both directions of writing are always looked at. */
const shown: readonly (readonly [language: string, theme: 'light' | 'dark'])[] = everything
  ? every.flatMap((language) => [[language, 'light'] as const, [language, 'dark'] as const])
  : [
      ['en', 'light'],
      ['ar', 'dark'],
    ];
/** Long words, the other direction, wide signs, and lines that end between phrases. */
const narrow = everything ? every : ['de', 'ar', 'en', 'es', 'zh_CN', 'ja'];

/** Whose words are the longest. */
const wordy = everything ? every : ['de', 'es', 'fr', 'id', 'pt_BR', 'ru'];

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

async function open(language: string, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    locale: localeOf(language),
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

/** Every state is looked at by `npm test`, every other one in each of the two languages; the rest by `npm run test:more`. */
const halves = shown.flatMap(([language, theme], nth) =>
  [0, 1].map((half) => ({ language, theme, half, isLeft: half !== nth % 2 })),
);
for (const { language, theme, half, isLeft } of halves) {
  const title = `half ${half + 1} of all surfaces in all states, in ${language} and ${theme}, is accessible`;
  test(title, leftToMore(isLeft), async () => {
    test.setTimeout(600_000);
    const page = await open(language, theme);
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    const scenes = await openGallery(page, language, theme);
    expect(scenes.length).toBeGreaterThan(50);
    for (const scene of scenes.filter((_, index) => index % 2 === half)) {
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

for (const [index, language] of narrow.entries()) {
  const title = `320 px wide, which is 1280 at 400 %, nothing is wider than the window and no day is broken, in ${language}`;
  test(title, leftToMore(index >= 2), async () => {
    test.setTimeout(300_000);
    const page = await open(language, 'light');
    const scenes = await openGallery(page, language, 'light');
    const wide: string[] = [];
    let days = 0;
    for (const width of [380, 320]) {
      await page.setViewportSize({ width, height: 300 });
      // The card in a page has 16 px on each side of it there.
      for (const scene of scenes.filter((name) => width > 320 || !name.startsWith('assistant-'))) {
        await show(page, scene);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wide.push(`${scene} at ${width}: ${over} px`);
        days += await page.locator('.unbroken').count();
        const broken = await page.locator('.unbroken').evaluateAll((all) =>
          all
            // Words of two directions are several boxes on one line.
            .filter(
              (day) => new Set([...day.getClientRects()].map(({ bottom }) => Math.round(bottom))).size > 1,
            )
            .map((day) => day.textContent),
        );
        if (broken.length > 0) wide.push(`${scene} at ${width}: ${broken.join(', ')} on two lines`);
      }
    }
    await page.context().close();
    expect(wide).toEqual([]);
    expect(days).toBeGreaterThan(10);
  });
}

test(
  'the bar says what it says on two lines at most, in the languages with the longest words',
  leftToMore(true),
  async () => {
    test.setTimeout(240_000);
    const long: string[] = [];
    for (const language of wordy) {
      const page = await open(language, 'light');
      const scenes = await openGallery(page, language, 'light');
      await page.setViewportSize({ width: 480, height: 300 });
      for (const scene of scenes.filter((name) => name.startsWith('assistant-bar-'))) {
        await show(page, scene);
        const words = page.getByTestId('bar').locator('h2');
        await words.waitFor();
        const lines = await words.evaluate((node) => {
          node.style.webkitLineClamp = 'none';
          return Math.round(node.scrollHeight / Number.parseFloat(getComputedStyle(node).lineHeight));
        });
        if (lines > 2) long.push(`${scene} in ${language}: ${lines} lines`);
      }
      await page.context().close();
    }
    expect(long).toEqual([]);
  },
);

const POPUP = { width: 380, height: 600 };
/** A window in which the assistant's card has to be scrolled. */
const LOW = { width: 480, height: 320 };

test('the first screen of the popup holds headline, button, the card and five keys', async () => {
  const page = await open('en', 'light');
  await openGallery(page, 'en', 'light');
  await page.setViewportSize(POPUP);
  const below: string[] = [];
  for (const scene of ['popup-fine', 'popup-pending', 'popup-unrestricted']) {
    await show(page, scene);
    await page.getByTestId('copy-all').waitFor();
    const shown = page.locator(
      '.headline h2, [data-testid="headline-action"], .card-line, [data-testid="copy-all"], .key-line, [data-testid="fine"] > summary',
    );
    for (const box of await shown.all()) {
      // Whose it is is asked below the platform's own.
      if ((await box.locator('.role-answer').count()) > 0) continue;
      const at = await box.boundingBox();
      if (!at || at.y + at.height > POPUP.height) below.push(`${scene}: ${await box.textContent()}`);
    }
    // Five keys, of which those that are up to date stand in one line that unfolds.
    const fine = page.locator('[data-testid="fine"] > summary');
    if ((await fine.count()) > 0) await fine.click();
    await expect.poll(() => page.locator('.key-line').count()).toBeGreaterThanOrEqual(5);
  }
  await page.context().close();
  expect(below).toEqual([]);
});

test('what has the focus is never under anything else', async () => {
  test.setTimeout(240_000);
  const page = await open('en', 'light');
  const scenes = await openGallery(page, 'en', 'light');
  const hidden: string[] = [];
  for (const scene of scenes) {
    // A card in a low window scrolls under its own bar and its main press.
    await page.setViewportSize(scene.startsWith('assistant-') ? LOW : POPUP);
    await show(page, scene);
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(whatHidesTheFocus);
      if (found === 'end') break;
      if (found !== null) hidden.push(`${scene}: ${found}`);
    }
  }
  await page.context().close();
  expect(hidden).toEqual([]);
});

/** In the page: the focused thing's name where something else is drawn over its middle or it is out of the window. */
function whatHidesTheFocus(): string | null {
  let at = document.activeElement;
  // The assistant's card stands in a shadow root.
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return 'end';
  const root = at.getRootNode() as Document | ShadowRoot;
  // On a page the whole card stands in the window.
  if (root instanceof ShadowRoot) root.host.scrollIntoView({ block: 'end' });
  // A box that is drawn by its label has no place of its own.
  const drawn = at.matches('.hidden') ? (at.closest('label') ?? at) : at;
  const { left, top, width, height } = drawn.getBoundingClientRect();
  const middle = Math.max(0, top) + (Math.min(innerHeight, top + height) - Math.max(0, top)) / 2;
  const over = root.elementFromPoint(left + width / 2, middle);
  const isSeen = over !== null && (drawn.contains(over) || over.contains(drawn));
  return isSeen ? null : `${at.tagName} ${at.getAttribute('data-testid') ?? at.textContent}`;
}

test('what belongs together stands together, in both directions of writing', async () => {
  for (const language of ['en', 'ar'] as const) {
    const page = await open(language, 'light');
    await openGallery(page, language, 'light');
    const box = async (selector: string) => {
      const at = await page.locator(selector).first().boundingBox();
      if (!at) throw new Error(`${selector} is not drawn`);
      return at;
    };
    await page.setViewportSize({ ...POPUP, width: 300 });
    await show(page, 'popup-tampered');
    const name = await box('.key-name');
    const said = await box('.condition');
    await page.setViewportSize(POPUP);
    expect(said.y, 'what is said of a key wraps').toBeGreaterThan(name.y + name.height / 2);
    const start = ({ x, width }: { x: number; width: number }) => (language === 'ar' ? x + width : x);
    expect(start(said), 'it stands below the name').toBeCloseTo(start(name), 0);
    for (const scene of ['assistant-left', 'assistant-unrecognised', 'assistant-missing']) {
      await show(page, scene);
      const above = await box(scene === 'assistant-missing' ? '.own' : '.said');
      const press = await box('.press-bar .button');
      expect(press.y - above.y - above.height, scene).toBeGreaterThanOrEqual(14);
      expect(press.y - above.y - above.height, scene).toBeLessThanOrEqual(18);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await show(page, 'report');
    const picture = await box('.report-picture');
    expect(await page.locator('.report-picture text').count()).toBeGreaterThan(3);
    for (const text of await page.locator('.report-picture text').all()) {
      const at = await text.boundingBox();
      expect(at?.x, `${await text.textContent()}`).toBeGreaterThan(picture.x);
    }
    const drawn = page.locator('.report-picture svg');
    const { width } = (await drawn.boundingBox()) ?? { width: 0 };
    const [, , of] = ((await drawn.getAttribute('viewBox')) ?? '').split(' ');
    expect(width, 'as large as on the page').toBe(Number(of));
    await show(page, 'check-log');
    const leak = await page.getByTestId('leak').textContent();
    const twice = page.getByTestId('verdict').getByText(leak ?? '');
    await expect(twice, 'what the press says is said once').toHaveCount(1);
    await show(page, 'welcome-fresh');
    const title = await box('[data-testid="notices-switch"] >> xpath=ancestor::li >> h2');
    const label = await box('[data-testid="notices-switch"] >> xpath=ancestor::li >> label');
    expect(label.y - title.y - title.height).toBeGreaterThanOrEqual(8);
    await page.context().close();
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(`with forced colours, on ${theme}, the dates and the run through the keys are still drawn`, async () => {
    const page = await open('en', theme);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
    await openGallery(page, 'en', 'light');
    for (const scene of ['popup-pending', 'popup-no-longer-work', 'queue-midway']) {
      await show(page, scene);
      const drawn = page.locator('.track > i, .legend i, .progress i');
      expect(await drawn.count(), scene).toBeGreaterThan(0);
      expect(await drawn.evaluateAll(whatIsNotSeen), scene).toEqual([]);
    }
    await page.context().close();
  });
}

/** In the page: what has the colour of the canvas alone, or none. */
function whatIsNotSeen(drawn: readonly Element[]): string[] {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.forcedColorAdjust = 'none';
  probe.style.backgroundColor = 'Canvas';
  const canvas = getComputedStyle(probe).backgroundColor;
  probe.remove();
  return drawn.flatMap((one) => {
    const { backgroundColor, backgroundImage, borderTopStyle, borderTopColor } = getComputedStyle(one);
    const isFilled = ![canvas, 'rgba(0, 0, 0, 0)'].includes(backgroundColor) || backgroundImage !== 'none';
    const isOutlined = borderTopStyle !== 'none' && borderTopColor !== canvas;
    return isFilled || isOutlined ? [] : [one.getAttribute('data-kind') ?? one.className];
  });
}

test('every target is at least 24 px high and wide', async () => {
  const page = await open('en', 'light');
  const scenes = await openGallery(page, 'en', 'light');
  const small: string[] = [];
  for (const scene of scenes) {
    await show(page, scene);
    // The card is drawn into its shadow root a moment later.
    if (scene.startsWith('assistant-')) await page.locator('.assistant > *').first().waitFor();
    small.push(
      ...(await page.evaluate((name) => {
        const roots = [document, ...[...document.querySelectorAll('*')].flatMap((at) => at.shadowRoot ?? [])];
        const targets = roots.flatMap((root) => [
          ...root.querySelectorAll('button, summary, select, input:not(.hidden), label.button'),
        ]);
        return targets.flatMap((target) => {
          // A box is pressed by its label, too.
          const pressed = target.matches('[type="checkbox"], [type="radio"]')
            ? (target.closest('label') ?? target)
            : target;
          const { width, height } = pressed.getBoundingClientRect();
          const isThere = width > 0 && height > 0;
          return isThere && Math.min(width, height) < 24
            ? [`${name}: ${target.getAttribute('data-testid') ?? target.textContent} ${width}×${height}`]
            : [];
        });
      }, scene)),
    );
  }
  await page.context().close();
  expect(small).toEqual([]);
});

test('the popup can be worked by keyboard alone: headline first, then the list, then each key and its presses', async () => {
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
  await press('copy-all');
  await expect(page.getByTestId('copy-all')).toHaveText('Copied');
  await press('key');
  await expect(page.getByTestId('key').first()).toHaveAttribute('open', '');
  await press('set-role');
  expect(said.at(-1)).toBe('set-role');
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
