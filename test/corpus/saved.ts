import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { AssistantView } from '../../lib/assistant/view.ts';
import type { ExchangeId } from '../../lib/exchanges/all.ts';
import { sentencesIn } from '../unit/assistant/english.ts';
import type { CorpusCase } from './case.ts';
import { withPage } from './reuse.ts';
import { type CaseResult, comesTo, faultsOf, resultOf, sameSet, settle } from './run.ts';
import { openOnes, sealedOnes } from './split.ts';

/** A page that is one HTML file, with its label beside it. */
export interface SavedPage {
  readonly id: string;
  readonly says: string;
  readonly exchange: ExchangeId;
  readonly url: string;
  readonly language: string;
  /** Selectors to click, in order, before the page is read. */
  readonly open: readonly string[];
  readonly state: CorpusCase['state'];
  readonly after: readonly string[] | null;
  readonly refuses: boolean;
  /** A fill would be nicest, and an honest "did not take it" is right too. */
  readonly acceptRefusal: boolean;
  /** What the user has typed before the assistant comes, and where. */
  readonly type?: { readonly into: string; readonly text: string; readonly when: 'before' } | null;
  /** A pattern that nothing the assistant says of the page may match. */
  readonly mustNotSay?: string | null;
  /** Addresses that the page may not store, whatever came of the fill, unless the assistant names them. */
  readonly mustNotHold?: readonly string[] | null;
}

const FOLDER = resolve(import.meta.dirname, 'saved');

/** The pages of a folder, by name: `ID.html`, with its label in `ID.json`. */
export function readPages(folder: string): readonly SavedPage[] {
  return globSync('*.json', { cwd: folder })
    .sort()
    .map((file) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')));
}

const allPages = readPages(FOLDER);

/** The saved pages that are open, by name. */
export const savedPages: readonly SavedPage[] = openOnes(allPages);

/** The others: for the judge alone. */
export const sealedPages: readonly SavedPage[] = sealedOnes(allPages);

/** What came of one page, and what is wrong with that. */
export interface Judged {
  readonly result: CaseResult;
  readonly faults: readonly string[];
}

/** Opens a page, lets the assistant speak and fill where it offers to, and undoes that. */
export async function runPage(
  context: BrowserContext,
  engine: string,
  one: SavedPage,
  folder: string = FOLDER,
): Promise<Judged> {
  return withPage(context, async (page) => {
    page.setDefaultTimeout(15_000);
    const html = readFileSync(resolve(folder, `${one.id}.html`), 'utf8');
    await page.route('**/*', (route) => {
      const request = route.request();
      const isPage = request.isNavigationRequest() && request.frame().parentFrame() === null;
      return isPage
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.fulfill({ status: 404, body: '' });
    });
    await page.goto(one.url);
    await page.waitForFunction(() => window.__page !== undefined);
    if (one.type) await page.locator(one.type.into).pressSequentially(one.type.text);
    await page.evaluate(`${engine}; startEngine(false)`);
    for (const step of one.open) await page.locator(step).first().click();
    await comesTo(page, one.state);
    await settle(page);
    const result = await resultOf(page, one, true);
    const faults = [...faultsWith(one, result)];
    if (result.filled?.headline.id === 'filled_title') {
      await page.evaluate(() => window.engine?.press('undo'));
      const back = await page.evaluate(() => window.__page.wouldSave());
      // What the user had typed and a fill staged for them is theirs: it may stay.
      const own = one.type ? back.ips.filter((address) => address !== one.type?.text) : back.ips;
      if (!sameSet(own, result.before.ips)) faults.push(`undo leaves ${back.ips.join(',') || 'nothing'}`);
    }
    return { result, faults };
  });
}

function faultsWith(one: SavedPage, result: CaseResult): readonly string[] {
  const refused = result.filled !== null && result.filled.headline.id !== 'filled_title';
  return [
    ...faultsOf({ ...one, refuses: one.refuses || (one.acceptRefusal && refused) }, result),
    ...saidWrongly(one, result),
    ...heldWrongly(one, result),
  ];
}

function saidWrongly({ mustNotSay }: SavedPage, { view, filled }: CaseResult): readonly string[] {
  const said = [view, filled].flatMap((one) => (one ? [sentencesOf(one)] : [])).join(' · ');
  return mustNotSay && new RegExp(mustNotSay, 'i').test(said) ? [`says "${mustNotSay}": ${said}`] : [];
}

/** Everything that a view says, in English, with the addresses that it names. */
function sentencesOf(view: AssistantView): string {
  return [...sentencesIn(view), ...view.addresses.map(({ text }) => text)].join(' · ');
}

function heldWrongly({ mustNotHold }: SavedPage, { after, filled }: CaseResult): readonly string[] {
  const named = filled ? sentencesOf(filled) : '';
  const held = (mustNotHold ?? []).filter((address) => after?.ips.includes(address));
  return held.filter((address) => !named.includes(address)).map((address) => `holds ${address} unnamed`);
}
