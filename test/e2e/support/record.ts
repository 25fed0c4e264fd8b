import { expect, type Page } from '@playwright/test';
import { type Keyfence, SILENT } from './keyfence.ts';

/** One thing that the extension stored, said, logged, sent or showed. */
export interface Trace {
  readonly where: string;
  readonly text: string;
}

/** Keeps everything that the extension lets out of itself, from now on. */
export interface Recording {
  /** Takes down what lies in its storage now. */
  storage(): Promise<void>;
  /** Takes down what a page of its own shows, with all that is in its document. */
  ownPage(name: string): Promise<void>;
  /** Takes down what the assistant shows in a page. */
  assistant(page: Page): Promise<void>;
  /** Everything so far. */
  traces(): Promise<readonly Trace[]>;
}

interface Overhearing {
  overheard: string[];
}

/**
 * Begins to record: messages in both directions, as the worker hears and says them, consoles, and each request that is
 * not an exchange's own page asking its own host. The worker must go on running.
 */
export async function startRecording({ context, id, worker, open }: Keyfence): Promise<Recording> {
  const traces: Trace[] = [];
  const note = (where: string, text: string) => void traces.push({ where, text });
  const running = await worker();
  await running.evaluate(() => {
    const isolated = globalThis as unknown as Overhearing;
    isolated.overheard = [];
    const keep = (said: unknown) => void isolated.overheard.push(JSON.stringify(said));
    chrome.runtime.onMessage.addListener(keep);
    const { sendMessage } = chrome.tabs;
    chrome.tabs.sendMessage = ((...said: Parameters<typeof sendMessage>) => {
      keep(said);
      return sendMessage.apply(chrome.tabs, said);
    }) as typeof sendMessage;
  });
  running.on('console', (line) => note('console of the worker', line.text()));
  context.on('console', (line) => note(`console of ${line.page()?.url()}`, line.text()));
  context.on('request', (request) => {
    const from = request.serviceWorker()?.url() ?? request.frame().url();
    const isItsOwn = URL.canParse(from) && new URL(from).host === new URL(request.url()).host;
    if (isItsOwn && !new URL(request.url()).pathname.startsWith('/api/')) return;
    note(
      `request to ${request.url()}`,
      `${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`,
    );
  });

  return {
    async storage() {
      const page = await open(SILENT);
      for (const area of ['local', 'session', 'sync'] as const) {
        const all = await page.evaluate((name) => chrome.storage[name].get(), area);
        note(`storage.${area}`, JSON.stringify(all));
      }
      await page.close();
    },
    async ownPage(name) {
      const page = await open(name);
      await page.locator('main').waitFor();
      const folded = page.locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      note(`chrome-extension://${id}/${name}`, await page.content());
      await page.close();
    },
    async assistant(page) {
      // After a fill the list is folded behind its count.
      const folded = page.locator('[data-keyfence-assistant] [data-testid="more"][aria-expanded="false"]');
      await expect(async () => {
        if ((await folded.count()) > 0) await folded.first().press('Enter', { timeout: 1_000 });
        expect(await folded.count()).toBe(0);
      }).toPass({ timeout: 10_000 });
      const shown = await page.locator('[data-keyfence-assistant]').evaluateAll((hosts) =>
        hosts
          .flatMap((host) => {
            const root = host.shadowRoot;
            // What stands in an element that is written without an end tag is not written with it.
            const inside = [...(root?.querySelectorAll('bgsound > *') ?? [])].map((each) => each.outerHTML);
            return [host.outerHTML, root?.innerHTML ?? '', ...inside];
          })
          .join('\n'),
      );
      note(`assistant on ${page.url()}`, shown);
    },
    async traces() {
      const heard = await running.evaluate(() => (globalThis as unknown as Overhearing).overheard);
      return [...traces, ...heard.map((text) => ({ where: 'message', text }))];
    },
  };
}
