import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetTexts, giveTexts } from '../../../entrypoints/background/texts.ts';
import { tabsItem } from '../../../lib/storage.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const tab = { host: 'www.okx.com', path: '/', says: { kind: 'nothing' }, observation: null } as const;
const run = vi.fn<(injected: { target: { tabId: number } }) => Promise<unknown>>();
const tabsRun = () => run.mock.calls.map(([{ target }]) => target.tabId);

beforeEach(async () => {
  fakeBrowser.reset();
  run.mockReset();
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(run as never);
  await tabsItem.change(() => ({ 7: tab, 8: tab, 9: tab }));
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the texts of a language that was chosen before', () => {
  it('are taken out of all pages at once: one that does not answer keeps no other waiting', async () => {
    run.mockReturnValue(new Promise(() => undefined));
    void forgetTexts();
    await vi.waitFor(() => expect(tabsRun()).toEqual([7, 8, 9]));
  });

  it('are taken out of the other pages where a tab was closed meanwhile', async () => {
    run.mockResolvedValue([]).mockRejectedValueOnce(new Error('No tab with id: 7.'));
    await forgetTexts();
    expect(tabsRun()).toEqual([7, 8, 9]);
  });
});

describe('the texts of the chosen language', () => {
  it('are given to no tab that was closed meanwhile, which is no error', async () => {
    run.mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(giveTexts(7)).resolves.toBeUndefined();
    expect(tabsRun()).toEqual([7]);
  });
});
