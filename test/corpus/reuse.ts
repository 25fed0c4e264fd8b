import type { BrowserContext, Page } from '@playwright/test';

/** The pages of each context that nobody uses now. */
const idle = new WeakMap<BrowserContext, Page[]>();

/**
 * Lends a page of the context for one piece of work. Its next user finds it where it was left and goes elsewhere: to open
 * a page anew costs more than most of what is done in it. A page in which the work failed is closed.
 */
export async function withPage<T>(context: BrowserContext, work: (page: Page) => Promise<T>): Promise<T> {
  const free = idle.get(context) ?? [];
  idle.set(context, free);
  const page = free.pop() ?? (await context.newPage());
  try {
    const result = await work(page);
    await page.unrouteAll();
    free.push(page);
    return result;
  } catch (error) {
    await page.close();
    throw error;
  }
}
