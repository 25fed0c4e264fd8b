/** Takes the five pictures of the listing, 1280 × 800, from the gallery of surfaces: `node scripts/store-pictures.ts`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { createServer } from 'vite';

const root = new URL('..', import.meta.url);
const pictures = [
  {
    scene: 'assistant-unrestricted',
    element: '[data-testid="card"]',
    scale: 1.5,
    title: 'See at once whether a key can be used from anywhere',
    text: 'One click fills the platform’s addresses into the form, beside your own.',
  },
  {
    scene: 'assistant-filled',
    element: '[data-testid="card"]',
    scale: 1.6,
    title: 'It fills. You save.',
    text: 'Keyfence reads back what the page took, and says which press comes next. It never presses Save.',
  },
  {
    scene: 'popup-pending-few',
    // A little higher than the popup can be, so that each kind of lane is seen.
    element: '.popup',
    window: { width: 380, height: 716 },
    scale: 1.2,
    title: 'Know a week ahead which key lacks what',
    text: 'Each address is a lane: announced, live, still working, off.',
  },
  {
    scene: 'queue-midway',
    element: '.sheet',
    window: { width: 688, height: 808 },
    scale: 1.05,
    title: 'All keys, one after the other',
    text: 'Ticked by what was seen on the exchange’s page.',
  },
  {
    scene: 'check-log',
    element: '[data-testid="verdict"]',
    scale: 1.15,
    title: 'Whose addresses are in this log?',
    text: 'Paste it and see. Nothing leaves your computer.',
  },
] as const satisfies readonly Picture[];

interface Picture {
  readonly scene: string;
  readonly element: string;
  readonly scale: number;
  readonly title: string;
  readonly text: string;
  /** Cuts out the element as far as a window of this size shows it; without one the element is shown whole. */
  readonly window?: { readonly width: number; readonly height: number };
}

const gallery = await createServer({
  configFile: fileURLToPath(new URL('test/e2e/surfaces/vite.config.ts', root)),
});
await gallery.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
await mkdir(new URL('docs/store/pictures/', root), { recursive: true });
for (const [index, picture] of pictures.entries()) {
  const image = await cut(browser, gallery.resolvedUrls?.local[0] ?? '', picture);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent(framed(picture, image));
  await page.screenshot({
    path: fileURLToPath(new URL(`docs/store/pictures/${index + 1}-${picture.scene}.png`, root)),
  });
  await page.close();
}
await browser.close();
await gallery.close();

/** The element of a scene as a PNG, enlarged without blur. */
async function cut(from: Browser, base: string, { scene, element, scale, window }: Picture) {
  const page = await from.newPage({
    viewport: window ?? { width: 700, height: 1000 },
    deviceScaleFactor: scale,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await page.goto(`${base}?scene=${scene}&theme=light`);
  const cutOut = page.locator(element).first();
  await cutOut.waitFor();
  const png = window ? await page.screenshot() : await cutOut.screenshot();
  await page.close();
  return png.toString('base64');
}

function framed({ title, text }: Picture, image: string): string {
  return `<style>
    body { margin: 0; block-size: 800px; display: grid; grid-template-columns: 470px 1fr; align-items: center;
      background: linear-gradient(135deg, #eef0fe, #dfe4fb); font: 21px/1.45 system-ui, sans-serif; color: #2b3350; overflow: hidden }
    div { padding: 0 24px 0 64px }
    h1 { margin: 0 0 18px; font-size: 42px; line-height: 1.15; letter-spacing: -0.02em; color: #12161d }
    p { margin: 0 }
    figure { margin: 0; display: grid; place-items: center; block-size: 800px }
    img { max-inline-size: 730px; max-block-size: 720px; border-radius: 14px; box-shadow: 0 24px 60px rgb(20 30 90 / 22%) }
  </style><div><h1>${title}</h1><p>${text}</p></div><figure><img src="data:image/png;base64,${image}"></figure>`;
}
