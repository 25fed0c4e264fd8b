/**
 * Takes the five pictures of the listing, 1280 × 800, from the gallery of surfaces: `node scripts/store-pictures.ts` in English,
 * `node scripts/store-pictures.ts de` in another language, which only stores need: into `.practice/pictures/store/de`.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator } from '@playwright/test';
import { createServer } from 'vite';
import { directionOf } from '../lib/language/direction.ts';
import { listingText } from './packages/listing-text.ts';

const root = new URL('..', import.meta.url);
/** What is left of a page below its last panel. */
const SHEET_EDGE = 28;
const pictures = [
  {
    scene: 'assistant-unrestricted',
    element: '[data-testid="card"]',
    scale: 1.5,
  },
  {
    scene: 'assistant-filled',
    element: '[data-testid="card"]',
    scale: 1.6,
  },
  {
    scene: 'popup-pending-few',
    element: '.popup',
    until: '[data-testid="keys"]',
    scale: 1.35,
  },
  {
    scene: 'queue-midway',
    element: '.sheet',
    until: '.panel >> nth=-1',
    scale: 1.05,
  },
  {
    scene: 'check-log',
    element: '[data-testid="verdict"]',
    scale: 1.15,
  },
] as const satisfies readonly Picture[];

interface Picture {
  readonly scene: string;
  readonly element: string;
  readonly scale: number;
  /** What the picture ends below; without one the element is shown whole. */
  readonly until?: string;
}

const language = process.argv[2] ?? 'en';
const { pictures: beside } = listingText(language);
const folder = new URL(
  language === 'en' ? 'docs/store/pictures/' : `.practice/pictures/store/${language}/`,
  root,
);
const locale = language === 'en' ? 'en-GB' : language.replace('_', '-');

const gallery = await createServer({
  configFile: fileURLToPath(new URL('test/e2e/surfaces/vite.config.ts', root)),
});
await gallery.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
await mkdir(folder, { recursive: true });
for (const [index, picture] of pictures.entries()) {
  const image = await cut(browser, gallery.resolvedUrls?.local[0] ?? '', picture);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent(framed(beside[index] ?? { title: '', text: '' }, image));
  await page.screenshot({ path: fileURLToPath(new URL(`${index + 1}-${picture.scene}.png`, folder)) });
  await page.close();
}
await browser.close();
await gallery.close();

/** The element of a scene as a PNG, enlarged without blur; what is around its corners is left out. */
async function cut(from: Browser, base: string, { scene, element, scale, until }: Picture) {
  const page = await from.newPage({
    viewport: { width: 688, height: 1200 },
    deviceScaleFactor: scale,
    locale,
    timezoneId: 'UTC',
  });
  await page.goto(`${base}?lang=${language}&scene=${scene}&theme=light`);
  const cutOut = page.locator(element).first();
  await cutOut.waitFor();
  await page.addStyleTag({ content: 'html, body, main { background: none !important }' });
  await cutOut.evaluate((drawn) => {
    drawn.style.boxShadow = 'none';
  });
  const whole = await boxOf(cutOut);
  const last = until === undefined ? null : await boxOf(page.locator(until));
  const end = last ? last.y + last.height + (element === '.sheet' ? SHEET_EDGE : 0) : whole.y + whole.height;
  const png = await page.screenshot({ omitBackground: true, clip: { ...whole, height: end - whole.y } });
  await page.close();
  return png.toString('base64');
}

async function boxOf(drawn: Locator) {
  const box = await drawn.boundingBox();
  if (!box) throw new Error('this is not drawn');
  return box;
}

function framed({ title, text }: { title: string; text: string }, image: string): string {
  return `<html lang="${locale}" dir="${directionOf(locale)}"><style>
    body { margin: 0; block-size: 800px; display: grid; grid-template-columns: 470px 1fr; align-items: center;
      background: linear-gradient(135deg, #eef0fe, #dfe4fb); font: 21px/1.45 system-ui, sans-serif; color: #2b3350; overflow: hidden }
    div { padding: 0 24px 0 64px }
    h1 { margin: 0 0 18px; font-size: 42px; line-height: 1.15; letter-spacing: -0.02em; color: #12161d; text-wrap: balance }
    p { margin: 0; text-wrap: pretty }
    figure { margin: 0; display: grid; place-items: center; block-size: 800px }
    img { max-inline-size: 730px; max-block-size: 720px; border-radius: 14px; box-shadow: 0 24px 60px rgb(20 30 90 / 22%) }
  </style><div><h1>${title}</h1><p>${text}</p></div><figure><img src="data:image/png;base64,${image}"></figure>`;
}
