import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportsTo } from '../../../entrypoints/assistant/reports.ts';
import type { KeyListLook } from '../../../lib/form/key-list.ts';
import { presentKeys } from '../../../lib/keys/gone.ts';
import { observe } from '../../../lib/keys/observe.ts';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import { pageMessageSchema } from '../../../lib/message-schema.ts';
import { shown } from '../assistant/scenes.ts';
import { rotation, STEADY } from '../overview/scene.ts';

const sendMessage = vi.hoisted(() => vi.fn(async (_: unknown) => undefined));
vi.mock('../../../lib/messages.ts', () => ({ sendMessage }));
vi.stubGlobal('chrome', { runtime: { id: 'keyfence' } });

let records: readonly KeyRecord[];
let reports: ReturnType<typeof reportsTo>;

/** The page script starts on a page; what it says goes through the schema into the records, as in the background. */
function openPage(): void {
  reports = reportsTo({
    show: async () => undefined,
    settle: () => undefined,
    leave: () => undefined,
    move: () => null,
    signal: new AbortController().signal,
  });
}

/** One look of the page script at a page that shows these keys. */
function look(labels: readonly string[], list: KeyListLook): number | null {
  sendMessage.mockClear();
  const again = reports.observed(
    labels.map((label) => shown(STEADY, { label })),
    list,
  );
  for (const [said] of sendMessage.mock.calls) {
    const message = pageMessageSchema.parse(said);
    if (message.type !== 'observed') continue;
    const at = { exchange: 'binance', host: 'www.binance.com' } as const;
    records = observe(records, { ...message.observation, ...at }, rotation, Date.now());
  }
  return again;
}

const labels = () => presentKeys(records).map(({ label }) => label);

beforeEach(() => {
  vi.useFakeTimers();
  records = [];
  openPage();
  look(['alpha', 'beta', 'gamma'], 'unsure');
  openPage();
});
afterEach(() => vi.useRealTimers());

describe('a key that was deleted at the exchange', () => {
  it('is gone after two looks at the whole list that are 2 s apart', () => {
    expect(look(['alpha'], 'complete')).toBe(2_000);
    expect(labels()).toHaveLength(3);
    vi.advanceTimersByTime(2_000);
    expect(look(['alpha'], 'complete')).toBeNull();
    expect(labels()).toEqual(['alpha']);
  });

  it('is not gone after looks that are closer together', () => {
    look(['alpha'], 'complete');
    vi.advanceTimersByTime(1_999);
    look(['alpha'], 'complete');
    expect(labels()).toHaveLength(3);
  });

  it('is not gone where a look between the two showed another list, or not the whole one', () => {
    look(['alpha'], 'complete');
    vi.advanceTimersByTime(1_500);
    look(['alpha', 'beta'], 'complete');
    vi.advanceTimersByTime(1_500);
    look(['alpha'], 'complete');
    expect(labels()).toHaveLength(3);
    vi.advanceTimersByTime(1_500);
    look(['alpha'], 'unsure');
    vi.advanceTimersByTime(1_500);
    look(['alpha'], 'complete');
    expect(labels()).toHaveLength(3);
  });

  it('is never gone by a list of which the rest is folded, paged, filtered or being loaded', () => {
    for (let second = 0; second < 10; second += 1) {
      expect(look(['alpha'], 'unsure')).toBeNull();
      vi.advanceTimersByTime(1_000);
    }
    expect(labels()).toHaveLength(3);
  });

  it('is never gone by an empty page, and is by one that says so twice', () => {
    for (let second = 0; second < 5; second += 1) {
      look([], 'unsure');
      look([], 'complete');
      vi.advanceTimersByTime(1_000);
    }
    expect(labels()).toHaveLength(3);
    look([], 'empty');
    vi.advanceTimersByTime(2_000);
    look([], 'empty');
    expect(labels()).toEqual([]);
  });

  it('comes back with its role when the page shows it again', () => {
    look(['alpha'], 'complete');
    vi.advanceTimersByTime(2_000);
    look(['alpha'], 'complete');
    look(['alpha', 'beta'], 'unsure');
    expect(presentKeys(records).find(({ label }) => label === 'beta')).toMatchObject({
      role: 'ours',
      kept: [],
      goneAt: null,
    });
  });

  it('is said to be gone once, not at every look', () => {
    look(['alpha'], 'complete');
    vi.advanceTimersByTime(2_000);
    look(['alpha'], 'complete');
    vi.advanceTimersByTime(2_000);
    look(['alpha'], 'complete');
    expect(sendMessage).not.toHaveBeenCalled();
  });
});

describe('a message of the page script', () => {
  afterEach(() => {
    sendMessage.mockReset();
    vi.stubGlobal('chrome', { runtime: { id: 'keyfence' } });
  });

  /** Reports something; how often it was sent, and whether the page was left. */
  async function report(): Promise<{ readonly sent: number; readonly isLeft: boolean }> {
    const leave = vi.fn();
    const { signal } = new AbortController();
    const outlets = { show: async () => undefined, settle: () => undefined, move: () => undefined };
    sendMessage.mockClear();
    reportsTo({ ...outlets, leave, signal }).notLoaded();
    await vi.advanceTimersByTimeAsync(10_000);
    return { sent: sendMessage.mock.calls.length, isLeft: leave.mock.calls.length > 0 };
  }

  it('is sent again where the worker ended under it, and the page is not left', async () => {
    sendMessage.mockRejectedValueOnce(new Error('the message channel closed before a response was received'));
    expect(await report()).toEqual({ sent: 2, isLeft: false });
  });

  it('is sent again before what was said after it', async () => {
    const failed = () => Promise.reject(new Error('the message channel closed'));
    sendMessage.mockReset();
    sendMessage.mockImplementationOnce(failed).mockImplementationOnce(failed);
    const outlets = { show: async () => undefined, settle: () => undefined, move: () => undefined };
    const page = reportsTo({ ...outlets, leave: vi.fn(), signal: new AbortController().signal });
    page.undone('bot-1');
    await vi.advanceTimersByTimeAsync(100);
    page.notLoaded();
    await vi.advanceTimersByTimeAsync(10_000);
    const types = sendMessage.mock.calls.map(([said]) => pageMessageSchema.parse(said).type);
    expect(types).toEqual(['undone', 'undone', 'undone', 'shown']);
  });

  it('leaves the page where the extension was updated', async () => {
    sendMessage.mockImplementation(async () => {
      vi.stubGlobal('chrome', { runtime: {} });
      throw new Error('Extension context invalidated.');
    });
    expect(await report()).toEqual({ sent: 1, isLeft: true });
  });
});
