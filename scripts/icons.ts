/** Draws the icons of the package from their sources: `node scripts/icons.ts`. 16 px has a drawing of its own. */
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
for (const size of sizes) {
  const source = await readFile(new URL(size === 16 ? 'docs/icon-small.svg' : 'docs/icon.svg', root), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${source}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`public/icon/${size}.png`, root), png);
}
await browser.close();
