/**
 * Draws the icons of the package from their sources, and what the stores want beside them: Edge's logo (300 × 300) and
 * Chrome's small promotional tile (440 × 280). `node scripts/icons.ts`. 16 px has a drawing of its own.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

const root = new URL('..', import.meta.url);
const sizes = [16, 32, 48, 128];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
const page = await browser.newPage();
await mkdir(new URL('public/icon/', root), { recursive: true });
await mkdir(new URL('docs/store/pictures/', root), { recursive: true });
for (const size of sizes)
  await drawIcon(size, size === 16 ? 'docs/icon-small.svg' : 'docs/icon.svg', `public/icon/${size}.png`);
await drawIcon(300, 'docs/icon.svg', 'docs/store/pictures/logo-300.png');
await drawTile('docs/store/pictures/tile-440x280.png');
await browser.close();

async function drawIcon(size: number, source: string, path: string): Promise<void> {
  const drawing = await readFile(new URL(source, root), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  await writeFile(new URL(path, root), await page.screenshot({ omitBackground: true }));
}

/** The icon and the name on the ground of the listing's pictures; no exchange and no platform is named. */
async function drawTile(path: string): Promise<void> {
  const drawing = await readFile(new URL('docs/icon.svg', root), 'utf8');
  await page.setViewportSize({ width: 440, height: 280 });
  await page.setContent(`<style>
    body { margin: 0; block-size: 280px; display: flex; gap: 22px; align-items: center; justify-content: center;
      background: linear-gradient(135deg, #eef0fe, #dfe4fb); font: 600 46px system-ui, sans-serif; letter-spacing: -0.02em; color: #12161d }
    svg { inline-size: 104px; block-size: 104px }
  </style>${drawing}<span>Keyfence</span>`);
  await writeFile(new URL(path, root), await page.screenshot());
}
