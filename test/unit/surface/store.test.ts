import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notTaken } from '../../../entrypoints/options/move.ts';
import { changeNotices } from '../../../entrypoints/surface/notices.ts';
import { carryOut, type SharedPress } from '../../../entrypoints/surface/press.ts';
import { changing, store } from '../../../entrypoints/surface/store.ts';
import { STRANGER } from '../overview/scene.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
const sendMessage = vi.fn();

beforeEach(() => {
  sendMessage.mockReset();
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  fakeBrowser.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what a page of ours wants stored', () => {
  it('resolves to nothing where the background cannot be reached, and does not reject', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await store({ type: 'forget-lists' })).toBeUndefined();
    expect(await carryOut({ kind: 'forget-key', keyId: 'a' })).toBeUndefined();
  });

  it.each(['stored', 'full', 'refused', 'newer', undefined] as const)(
    'is answered as the background does: %s',
    async (answer) => {
      sendMessage.mockResolvedValue(answer);
      expect(await store({ type: 'forget-lists' })).toBe(answer);
    },
  );
});

describe('a press', () => {
  it.each<SharedPress>([
    { kind: 'confirm-address', address: STRANGER },
    { kind: 'ask-now', connections: [] },
    { kind: 'open-queue', keys: [] },
  ])('of the kind $kind that was not stored comes to why, and leads nowhere', async (press) => {
    const open = vi.spyOn(fakeBrowser.tabs, 'create');
    sendMessage.mockResolvedValue('full');
    expect(await carryOut(press)).toBe('full');
    expect(open).not.toHaveBeenCalled();
  });

  it('that starts the queue opens it once that is stored', async () => {
    const open = vi.spyOn(fakeBrowser.tabs, 'create');
    sendMessage.mockResolvedValue('stored');
    expect(await carryOut({ kind: 'open-queue', keys: [] })).toBe('went');
    expect(open).toHaveBeenCalledOnce();
  });
});

describe('a change in a page of ours', () => {
  it.each(['stored', 'full', undefined] as const)('is drawn, and said by its answer: %s', async (answer) => {
    sendMessage.mockResolvedValue(answer);
    const [draw, say] = [vi.fn(async () => undefined), vi.fn()];
    expect(await changing(draw, say)({ type: 'forget-lists' })).toBe(answer);
    expect(draw).toHaveBeenCalledOnce();
    expect(say.mock.calls).toEqual([[answer, null, 'forget-lists']]);
  });

  it('of the notices is said where it was not stored', async () => {
    sendMessage.mockResolvedValue('newer');
    const say = vi.fn();
    changeNotices(
      false,
      changing(async () => undefined, say),
      async () => undefined,
    );
    await vi.waitFor(() => expect(say.mock.calls).toEqual([['newer', null, 'set-notices']]));
  });
});

describe('a file of settings that was not taken', () => {
  it.each([
    [undefined, 'storage_failed'],
    ['full', 'storage_full_detail'],
    ['refused', 'storage_refused_detail'],
    ['newer', 'storage_newer_detail'],
  ] as const)('after the answer %s is refused with the sentence %s', (answer, id) => {
    expect(notTaken(answer).id).toBe(id);
  });
});
