import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

const configFile = new URL('vite.config.ts', import.meta.url).pathname;
await build({ configFile, logLevel: 'error' });
const gallery = await preview({ configFile });
const base = gallery.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [lang, locale, theme] of [
  ['en', 'en-GB', 'light'],
  ['en', 'en-GB', 'dark'],
  ['ar', 'ar', 'dark'],
  ['zh_CN', 'zh-CN', 'light'],
] as const) {
  const context = await browser.newContext({
    locale,
    timezoneId: 'Asia/Shanghai',
    colorScheme: theme,
    viewport: { width: 760, height: 600 },
  });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('pageerror', e.message));
  for (const scene of [
    'check-empty',
    'check-reading',
    'check-log',
    'check-doubt',
    'check-files',
    'check-stopped',
  ]) {
    if (lang !== 'en' && !/doubt|files|reading/.test(scene)) continue;
    await page.goto(`${base}?scene=${scene}&lang=${lang}&theme=${theme}`);
    await page.locator('#root > *').first().waitFor();
    if (scene === 'check-doubt')
      await page
        .locator('details')
        .first()
        .evaluate((d) => ((d as HTMLDetailsElement).open = true));
    await page.screenshot({ path: `/tmp/logs-measure/pic-${scene}-${lang}-${theme}.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
await gallery.close();
