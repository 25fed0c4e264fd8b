import { describe, expect, it } from 'vitest';
import { reportOn } from '../../logs/samples.ts';
import { english } from '../overview/english.ts';

const says = (...texts: string[]) => reportOn(texts).sentences.map(english);
const read = (...texts: string[]) => {
  const { read } = reportOn(texts);
  return read && english(read);
};
const at = (clock: string, from: string, day = '02') => `2026-12-${day}T${clock}Z ${from} ok`;
const KNOWN = at('03:14:05', '203.0.113.10');

describe('the verdict on uses', () => {
  it('speaks of all of them only where the source of each is known', () => {
    expect(says([KNOWN, at('03:15:05', '198.51.100.7')].join('\n'))).toEqual([
      'All 2 uses came from Acme’s IP addresses or yours.',
    ]);
    expect(says([KNOWN, at('03:15:05', '172.17.0.1')].join('\n'))).toEqual([
      '1 line shows a proxy’s IP address, not who called.',
      'The one other use came from Acme’s IP addresses or yours.',
    ]);
    expect(says([KNOWN, at('03:15:05', '203.0.113.010')].join('\n'))).toEqual([
      '1 line could not be read, and is not judged.',
      'The one other use came from Acme’s IP addresses or yours.',
    ]);
  });

  it('gives no all-clear where only a proxy is seen', () => {
    const report = reportOn([[at('03:14:05', '10.0.0.1'), at('03:15:05', '10.0.0.1')].join('\n')]);
    expect(report.tone).toBe('warning');
    expect(report.sentences.map(english)).toEqual(['2 lines show a proxy’s IP address, not who called.']);
  });

  it('says where nobody can tell whether a use was late', () => {
    expect(says('2026-12-11 06:00:00 203.0.113.12 ok')[0]).toMatch(
      /^1 use from 203\.0\.113\.12 may be from after 11 Dec, when Acme had switched it off/,
    );
  });

  it('accuses nobody by a version of a browser', () => {
    expect(reportOn([`${KNOWN} "Mozilla/5.0 Chrome/120.0.0.0 Safari/537.36.0.1"`])).toMatchObject({
      tone: 'good',
    });
  });
});

describe('several texts', () => {
  it('are judged together, each by its own format', () => {
    const report = reportOn([KNOWN, 'time,ip\n2026-12-02T03:14:05Z,192.0.2.66', 'add 203.0.113.10']);
    expect(report.tone).toBe('danger');
    expect(report.tally.texts.map(({ kind, format }) => [kind, format])).toEqual([
      ['uses', 'text'],
      ['uses', 'table'],
      ['list', 'text'],
    ]);
    expect(report.sentences.map(english)).toContain('1 use came from an IP address that is not yours');
  });

  it('are named with their uses and their span', () => {
    expect(read(KNOWN, at('09:00:00', '203.0.113.10', '13'))).toBe(
      '2 uses in 2 files, 2 Dec 2026 03:14 to 13 Dec 2026 09:00 UTC',
    );
    expect(read('2026-12-02 03:14:05 203.0.113.10 ok')).toMatch(/^1 use in 1 file, about 2 Dec 2026 03:14/);
    expect(read('203.0.113.10')).toBeNull();
  });
});
