import type { BrowserContext } from '@playwright/test';

/** One press that a person made: of Keyfence's in a page, of its own pages, or of the page itself. */
export interface CountedPress {
  readonly where: 'assistant' | 'extension' | 'page';
  /** The button's `data-testid`, or else its text. */
  readonly what: string;
}

/** Counts the trusted presses of buttons from now on, in open pages and in those to come. */
export async function countPresses(context: BrowserContext): Promise<() => readonly CountedPress[]> {
  const counted: CountedPress[] = [];
  await context.exposeBinding('countPress', (_, press: CountedPress) => {
    counted.push(press);
  });
  await context.addInitScript(watch);
  await Promise.all(context.pages().map((page) => page.evaluate(watch)));
  return () => counted;
}

function watch(): void {
  const report = (globalThis as unknown as { countPress: (press: CountedPress) => void }).countPress;
  addEventListener(
    'click',
    (event) => {
      const path = event.composedPath().filter((node) => node instanceof HTMLElement);
      const button = path.find(({ localName }) => localName === 'button');
      if (!event.isTrusted || !button) return;
      const inCard = path.some((node) => 'keyfenceAssistant' in node.dataset);
      const inPage = location.protocol === 'chrome-extension:' ? 'extension' : 'page';
      report({
        where: inCard ? 'assistant' : inPage,
        what: button.dataset.testid ?? button.textContent.trim(),
      });
    },
    { capture: true },
  );
}
