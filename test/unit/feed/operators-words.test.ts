import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begun, type Desk, publishFirst } from './support/operators.ts';

const DAY_1 = '2026-11-22';
const DAY_2 = '2026-12-05';

let desk: Desk;

beforeEach(async () => {
  desk = await begun('alice,bob', DAY_1);
  await publishFirst(desk, DAY_1, ['alice', 'bob']);
});

afterEach(() => desk.remove());

describe('what is said', () => {
  it('show works on the stamper, without a draft, and prints the pauses', async () => {
    await desk.feed(DAY_1, 'pause', 'OKX', '--reason', 'page changed', '--below-version', '0.1.0.8');
    for (const name of ['draft.json', 'keys']) rmSync(join(desk.dir, name), { recursive: true });
    const { code, said } = await desk.feed(DAY_1, 'show');
    expect(code).toBe(0);
    expect(said).toContain('Fills are paused on okx, in versions below 0.1.0.8: page changed');
  });

  it('a pause of an unknown exchange is refused, also when the file was written by hand', async () => {
    writeFileSync(join(desk.dir, 'pause.json'), JSON.stringify([{ exchange: 'okex', reason: 'x' }]));
    const { code, said } = await desk.feed(DAY_1, 'stamp', '--key', desk.key('timestamp'));
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('there is no exchange "okex"') });
    expect((await desk.feed(DAY_1, 'pause', 'okx', '--reason', 'x', '--below-version', 'next')).code).toBe(1);
  });

  it('a pause that is still on is brought to mind once a week', async () => {
    await desk.feed(DAY_1, 'pause', 'okx', '--reason', 'x', '--key', desk.key('timestamp'));
    const said: string[] = [];
    for (const day of ['2026-11-24', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-06'])
      said.push((await desk.feed(day, 'stamp', '--key', desk.key('timestamp'))).said);
    expect(said.map((text) => text.includes('Still meant?'))).toEqual([false, false, true, false, true]);
  });

  it('a folder that cannot be read is not called missing', async () => {
    const path = join(desk.dir, 'platform.json');
    rmSync(path);
    symlinkSync(path, path);
    const { said } = await desk.feed(DAY_1, 'show');
    expect(said).toContain('it is a link that leads to itself');
    expect(said).not.toContain('Begin with "init"');
  });

  it('a last day that is corrected leaves one line', async () => {
    for (const day of ['2027-03-01', '2027-03-02', '2027-03-03'])
      await desk.feed(DAY_2, 'retire', '203.0.113.10', '--on', day);
    const lines = JSON.parse(desk.read('draft.json')).changes.map(({ text }: { text: string }) => text);
    expect(lines.filter((text: string) => text.includes('retires'))).toEqual([
      '203.0.113.10 retires on 2027-03-03',
    ]);
  });

  it.each([
    [['announce', '203.0.113.12', '--effective', '2036-12-12'], 'Is the year meant?'],
    [['retire', '203.0.113.10', '--on', '2036-12-12'], 'Is the year meant?'],
    [['announce', '203.0.113.12', '--note', 'a\nb'], 'line breaks or control characters'],
    [['announce', '203.0.113.12', '--note', 'a\u001b[2Jb'], 'line breaks or control characters'],
    [['announce', '203.0.113.12', '--note', 'a\u202eb'], 'line breaks or control characters'],
  ])('%j is refused: %s', async (args, why) => {
    expect(await desk.feed(DAY_2, ...args)).toMatchObject({ code: 1, said: expect.stringContaining(why) });
  });

  it('URGENT stands in the draft line, in show and in the timeline', async () => {
    expect((await desk.feed(DAY_2, 'announce', '203.0.113.12', '--urgent')).said).toContain(', URGENT.');
    expect((await desk.feed(DAY_2, 'show')).said).toMatch(/203\.0\.113\.12 .*Current \(URGENT\)/);
  });
});
