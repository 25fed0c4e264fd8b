import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

const configFile = '/tmp/wt/surfaces/test/e2e/surfaces/vite.config.ts';
await build({ configFile });
const g = await preview({ configFile });
const base = g.resolvedUrls?.local[0];
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
for (const a of process.argv.slice(2)) {
  const [scene, lang = 'en', theme = 'light', un, width = '760'] = a.split(':');
  const c = await b.newContext({
    timezoneId: 'UTC',
    locale: { en: 'en-GB', ar: 'ar', es: 'es', zh_CN: 'zh-CN' }[lang],
    viewport: { width: +width, height: 600 },
    colorScheme: theme as 'light',
    reducedMotion: 'reduce',
  });
  const p = await c.newPage();
  await p.goto(`${base}?scene=${scene}&lang=${lang}&theme=${theme}`);
  await p.locator('#root > *').first().waitFor();
  if (un === 'u') {
    await p.evaluate(() => {
      for (const d of document.querySelectorAll('details')) d.open = true;
    });
  }
  await p.waitForTimeout(400);
  const h = await p.evaluate(() => document.documentElement.scrollHeight);
  await p.setViewportSize({ width: +width, height: Math.max(600, h) });
  await p.screenshot({ path: `/tmp/sf/shots/${scene}.${lang}.${theme}${un ? '.u' : ''}.png` });
  await c.close();
}
await b.close();
await g.close();
