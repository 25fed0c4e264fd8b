import { describe, expect, it } from 'vitest';
import { timesIn } from '../../../lib/audit/times/find.ts';
import { stampOf } from '../../../lib/audit/times/moment.ts';

const at = Date.UTC(2026, 11, 2, 3, 14, 5);
const now = Date.UTC(2026, 11, 20);
const HOUR = 3_600_000;

const stampIn = (text: string) => {
  const [first] = timesIn(`x ${text} y`);
  return first ? stampOf(first, 'dmy', now) : null;
};

describe('a time whose zone is named', () => {
  it.each(
    [
      '2026-12-02T03:14:05Z',
      '2026-12-02 03:14:05 UTC',
      '2026-12-02T05:14:05+02:00',
      '2026-12-02 11:14:05 UTC+8',
      '2026-12-02 11:14:05 (UTC+08:00)',
      '2026-12-02 11:14:05 +0800',
      '2026-12-02T11:14:05+08',
      '2026-12-01 19:14:05 UTC\u22128',
      '2026-12-02 11:14:05 Asia/Shanghai',
      '2026-12-01 22:14:05 America/New_York',
      '2026/12/02 03:14:05 UTC',
      '02/Dec/2026:03:14:05 +0000',
      'Wed, 02 Dec 2026 03:14:05 GMT',
      'Wed Dec  2 03:14:05 UTC 2026',
      'Wed Dec 02 2026 11:14:05 GMT+0800 (China Standard Time)',
      'Dec 2, 2026 3:14:05 AM UTC',
      '02.12.2026 03:14:05 UTC',
      '20261202T031405Z',
      '2026年12月2日 11:14:05 UTC+8',
      '2026年12月02日 03时14分05秒 UTC',
      '2026. 12. 2. 오전 3:14:05 UTC',
      '2. Dez. 2026 03:14:05 UTC',
      '2 de diciembre de 2026, 3:14:05 a. m. UTC',
      '2 декабря 2026 г., 03:14:05 UTC',
      '2 Aralık 2026 03:14:05 UTC',
      '2 tháng 12, 2026 03:14:05 UTC',
      '2 Desember 2026 03.14.05 UTC',
      '2 ديسمبر 2026 03:14:05 UTC',
      '2 décembre 2026 à 03:14:05 UTC',
      '2 dicembre 2026 03:14:05 UTC',
      '03:14:05 02.12.2026',
    ].slice(0, -1),
  )('is one moment: %s', (text) => {
    expect(stampIn(text)).toEqual({ at, from: at, to: at });
  });

  it.each([`${at / 1000}`, `${at}`, `${at}000`, `${at}000000`, `${at / 1000}.000`])(
    'is one moment since 1970: %s',
    (text) => {
      expect(stampIn(text)).toEqual({ at, from: at, to: at });
    },
  );
});

describe('a time that leaves something open', () => {
  it.each(['2026-12-02 03:14:05', '03:14:05 02.12.2026', 'Dec 2 2026 03:14:05', '2026-12-02 03:14:05 CST'])(
    'without a zone is in doubt by all zones there are: %s',
    (text) => {
      expect(stampIn(text)).toEqual({ at, from: at - 14 * HOUR, to: at + 12 * HOUR });
    },
  );

  it('without a year may be of this one or of the one before', () => {
    expect(stampIn('Dec  2 03:14:05')).toMatchObject({ at, to: at + 12 * HOUR });
    expect(stampIn('Dec  2 03:14:05')?.from).toBeLessThan(Date.UTC(2025, 11, 2));
  });

  it('with a day alone may be any hour of it', () => {
    const midnight = Date.UTC(2026, 11, 2);
    expect(stampIn('2026-12-02')).toMatchObject({ from: midnight - 14 * HOUR, to: midnight + 36 * HOUR - 1 });
  });
});

describe('what is no time', () => {
  it.each([
    '2026-13-40',
    'order 12345',
    '203.0.113.10',
    '30 Feb 2026',
    '2026-02-30 03:14:05',
    '1.2.3.4',
    'x2026',
  ])('is not guessed: %s', (text) => {
    expect(stampIn(text)).toBeNull();
  });
});
