/**
 * Contact sheets of the surfaces, to be looked at: `npm run sheets -- ja ar`. Every state of every surface, in both
 * schemes, into `.practice/pictures/sheets`; without a language in all of them.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS } from '../test/world/chromium.ts';
import { ROOT } from './program.ts';

/** What is put together, by the beginning of its scenes' names: how wide its window is, and what is cut out. */
const SURFACES = {
  popup: { width: 380, cut: '#root > *' },
  assistant: { width: 480, cut: '.assistant' },
  welcome: { width: 700, cut: '#root > *' },
  queue: { width: 700, cut: '#root > *' },
  check: { width: 760, cut: '#root > *' },
  options: { width: 760, cut: '#root > *' },
  leak: { width: 760, cut: '#root > *' },
  report: { width: 1100, cut: '#root > *' },
} as const;
type Surface = keyof typeof SURFACES;

/** Looked at with every fold open, too. */
const UNFOLDED: readonly string[] = ['popup-pending', 'popup-new-unknown', 'popup-revoked'];

const SHEET = { width: 1544, height: 1400 };
const CAPTION = 18;
const GAP = 8;

interface Cell {
  readonly name: string;
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

interface Placed extends Cell {
  readonly left: number;
  readonly top: number;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    surface: { type: 'string', multiple: true },
    scheme: { type: 'string', multiple: true, default: ['light', 'dark'] },
  },
});
const languages = positionals.length > 0 ? positionals : await readdir(join(ROOT, 'public/_locales'));
const surfaces = (values.surface ?? Object.keys(SURFACES)) as readonly Surface[];
const folder = join(ROOT, '.practice/pictures/sheets');

const configFile = join(ROOT, 'test/e2e/surfaces/vite.config.ts');
await build({ configFile });
const gallery = await preview({ configFile });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [...CHROMIUM_ARGS],
});
await mkdir(folder, { recursive: true });
for (const language of languages) {
  for (const scheme of values.scheme) {
    const page = await openGallery(browser, gallery.resolvedUrls?.local[0] ?? '', language, scheme);
    for (const surface of surfaces) {
      const cells = await cellsOf(page, surface);
      for (const [at, sheet] of sheetsOf(cells).entries()) {
        const name = `${language}-${surface}-${scheme}-${at + 1}.png`;
        await writeFile(join(folder, name), await drawn(browser, sheet, scheme));
      }
    }
    await page.close();
    console.log(`${language}, ${scheme}`);
  }
}
await browser.close();
await gallery.close();

/** The gallery in one language and scheme, with nothing in it yet. */
async function openGallery(from: Browser, base: string, language: string, scheme: string) {
  const page = await from.newPage({
    locale: language === 'en' ? 'en-GB' : language.replace('_', '-'),
    timezoneId: 'UTC',
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(`${base}?lang=${language}&theme=${scheme}`);
  await page.waitForFunction(() => 'sceneNames' in window);
  return page;
}

/** Each state of a surface, a few also with every fold open, in pieces where it is higher than a sheet. */
async function cellsOf(page: Page, surface: Surface): Promise<Cell[]> {
  const { width, cut } = SURFACES[surface];
  const scenes: string[] = await page.evaluate(() => Reflect.get(window, 'sceneNames'));
  await page.setViewportSize({ width, height: 1000 });
  const cells: Cell[] = [];
  for (const scene of scenes.filter((name) => name.startsWith(`${surface}-`) || name === surface)) {
    await page.evaluate((name) => Reflect.get(window, 'showScene')(name), scene);
    const shown = page.locator(cut).first();
    await shown.waitFor();
    await page.evaluate(wholeDrawn);
    cells.push(...(await pieces(page, shown, scene)));
    if (!UNFOLDED.includes(scene)) continue;
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    cells.push(...(await pieces(page, shown, `${scene}, unfolded`)));
  }
  return cells;
}

/**
 * Waits until a long list, of which a part is drawn in the first picture, is drawn whole; two seconds at most, since a
 * browser that has nothing to draw may leave out its frames.
 */
function wholeDrawn(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 2_000);
    requestAnimationFrame(() =>
      requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(() => done()))),
    );
  });
}

async function pieces(page: Page, shown: Locator, name: string): Promise<Cell[]> {
  const box = await shown.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return { x: left + scrollX, y: top + scrollY, width: Math.ceil(width), height: Math.ceil(height) };
  });
  const most = SHEET.height - CAPTION;
  const cells: Cell[] = [];
  for (let from = 0; from < box.height; from += most) {
    const clip = { ...box, y: box.y + from, height: Math.min(most, box.height - from) };
    const png = await page.screenshot({ clip, fullPage: true });
    cells.push({ name, png, width: clip.width, height: clip.height });
  }
  return cells;
}

/** Puts the cells into columns, each into the shortest one; what has no room begins another sheet. */
function sheetsOf(cells: readonly Cell[]): Placed[][] {
  const widest = Math.max(...cells.map(({ width }) => width), 1);
  const columns = Math.max(1, Math.floor((SHEET.width + GAP) / (widest + GAP)));
  const sheets: Placed[][] = [];
  let sheet: Placed[] = [];
  let ends = Array.from({ length: columns }, () => 0);
  for (const cell of cells) {
    const need = cell.height + CAPTION + GAP;
    if (sheet.length > 0 && Math.min(...ends) + need > SHEET.height) {
      sheets.push(sheet);
      sheet = [];
      ends = ends.map(() => 0);
    }
    const top = Math.min(...ends);
    const column = ends.indexOf(top);
    sheet.push({ ...cell, left: column * (widest + GAP), top });
    ends[column] = top + need;
  }
  return sheet.length > 0 ? [...sheets, sheet] : sheets;
}

/** One sheet as a picture. */
async function drawn(from: Browser, sheet: readonly Placed[], scheme: string): Promise<Buffer> {
  const width = Math.max(...sheet.map((cell) => cell.left + cell.width));
  const height = Math.max(...sheet.map((cell) => cell.top + cell.height)) + CAPTION;
  const page = await from.newPage({ viewport: { width, height } });
  const figures = sheet.map(
    ({ name, png, left, top }) =>
      `<figure style="position:absolute;left:${left}px;top:${top}px;margin:0"><figcaption style="font:12px/${CAPTION}px sans-serif">${name}</figcaption><img style="display:block" src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  const colors = scheme === 'dark' ? 'background:#444;color:#fff' : 'background:#bbb;color:#000';
  await page.setContent(`<body style="margin:0;${colors}">${figures.join('')}</body>`);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}
