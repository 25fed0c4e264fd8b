import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import {
  type DrawnLabel,
  type DrawnPage,
  type HandStep,
  HOSTS,
  NEW_ADDRESSES,
  type Stored,
} from './drawn.ts';

/** What a drawn page says of itself now. */
export const stateOf = (page: Page) =>
  page.evaluate(() => {
    const own = (window as unknown as { __page: DrawnPage }).__page;
    return { saves: own.saves, foreign: own.foreign, stored: own.wouldSave() };
  });

/** Does one step as a person would, with trusted input. `{ip}` is one new address, `{all}` are all with commas, `{lines}` one a line. */
export async function take(
  page: Page,
  step: HandStep,
  missing: readonly string[],
  ip = missing[0] ?? '',
): Promise<void> {
  const told = (text: string) =>
    text.replace('{ip}', ip).replace('{all}', missing.join(',')).replace('{lines}', missing.join('\n'));
  if (step[0] === 'each') {
    for (const one of missing) for (const inner of step[1]) await take(page, inner, missing, one);
    return;
  }
  if (step[0] === 'key') return page.keyboard.press(step[1]);
  const target = page.locator(told(step[1])).first();
  if (step[0] === 'click') return target.click();
  if (step[0] === 'see') return target.waitFor();
  if (step[0] === 'select') {
    await target.selectOption({ label: step[2] });
    return;
  }
  await target.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(told(step[2]));
}

/** Opens a drawn page on its exchange's host, and waits until it is ready. */
export async function open(page: Page, file: string, label: DrawnLabel, faults: string[]): Promise<void> {
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(`error: ${error.message.slice(0, 200)}`));
  const url = `https://${HOSTS[label.exchange]}${label.path}`;
  await page.route('**/*', (route) => {
    if (route.request().isNavigationRequest() && route.request().url() === url)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', path: file });
    if (!/favicon/.test(route.request().url())) faults.push(`network: ${route.request().url()}`);
    return route.fulfill({ status: 404, body: '' });
  });
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as { __page?: DrawnPage }).__page?.ready === true);
}

const sorted = (list: readonly string[]) => JSON.stringify([...list].sort());

/** The label that a drawn page carries inside. */
export function labelOf(file: string): DrawnLabel {
  return JSON.parse(/id="label">([\s\S]*?)<\/script>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '{}');
}

/** What is wrong with a page: its label does not hold, or a hand cannot do what the label says. Empty: nothing. */
export async function faultsOfDrawn(browser: Browser, file: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const label = labelOf(file);
  if (label.id !== basename(file, '.html')) faults.push('the label has another id');
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await open(page, file, label, faults);
    for (const step of label.open ?? []) await take(page, step, NEW_ADDRESSES);
    const first = await stateOf(page);
    if (sorted(first.stored.addresses) !== sorted(label.before))
      faults.push(`before: ${sorted(first.stored.addresses)}`);
    if (label.restricted !== null && first.stored.restricted !== label.restricted)
      faults.push(`restricted before: ${first.stored.restricted}`);
    if (first.saves > 0 || first.foreign) faults.push('saved or foreign before anything was done');
    if (label.kind === 'fill') await solve(page, label, first.stored, faults);
  } catch (error) {
    faults.push(String(error).slice(0, 400));
  } finally {
    if (process.env.SHOTS) await page.screenshot({ path: resolve(process.env.SHOTS, `${label.id}.png`) });
    await page.close();
  }
  return faults;
}

/** Fills a page by hand and compares what it would store. */
async function solve(page: Page, label: DrawnLabel, before: Stored, faults: string[]): Promise<void> {
  const missing = NEW_ADDRESSES.filter((ip) => !label.before.includes(ip));
  for (const step of label.solve ?? []) await take(page, step, missing);
  const wanted = sorted([...label.before, ...missing]);
  await page
    .waitForFunction(
      ({ wanted }) => {
        const stored = (window as unknown as { __page: DrawnPage }).__page.wouldSave();
        return stored.restricted && JSON.stringify([...stored.addresses].sort()) === wanted;
      },
      { wanted },
      { timeout: 15_000 },
    )
    .catch(() => {});
  const after = await stateOf(page);
  if (sorted(after.stored.addresses) !== wanted) faults.push(`after: ${sorted(after.stored.addresses)}`);
  if (!after.stored.restricted) faults.push('not restricted after');
  if (JSON.stringify(after.stored.others) !== JSON.stringify(before.others))
    faults.push('another key changed');
  if (after.saves > 0 || after.foreign) faults.push(`saves ${after.saves}, foreign ${after.foreign}`);
}

/**
 * `node test/corpus/solve.ts [batch-1] [pattern of ids]`: prints each page's faults; the exit code is 1 when there are any.
 * SHOTS names a folder for a picture of each page as it was left.
 */
async function main([batch = 'batch-*', ids = '*']: readonly string[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let bad = 0;
  const files = globSync(`${batch}/${ids}.html`, { cwd: import.meta.dirname }).sort();
  for (const file of files) {
    const faults = await faultsOfDrawn(browser, resolve(import.meta.dirname, file));
    if (faults.length > 0) bad++;
    if (faults.length > 0) console.log(`${file}\n  ${faults.join('\n  ')}`);
  }
  console.log(`${files.length} pages, ${bad} with faults`);
  await browser.close();
  process.exitCode = bad > 0 ? 1 : 0;
}

if (import.meta.main) await main(process.argv.slice(2));
