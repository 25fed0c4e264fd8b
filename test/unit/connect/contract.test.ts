import { describe, expect, it } from 'vitest';
import { readConnection, readReport, withConnection } from '../../../lib/connect/contract.ts';
import { faultInWords } from '../../../lib/connect/fault.ts';
import { mismatchOf } from '../../../lib/connect/mismatch.ts';
import { day, feedWith, NEW, rotation } from '../overview/scene.ts';

const now = day(1);

const raw = {
  id: 'c1',
  exchange: 'binance',
  label: 'bot-1',
  status: 'ip-not-whitelisted',
  missing: [NEW],
  checkedAt: '2026-12-13T09:14:00Z',
};

const answer = (connection: object = {}, more: object = {}) => ({
  account: { emailVerified: true },
  connections: [{ ...raw, ...connection }],
  ...more,
});

describe('the answer of API Connect', () => {
  it('is read with its moments in UTC', () => {
    const report = readReport(answer(), rotation, now).read;
    expect(report).toMatchObject({ at: now, emailVerified: true, alertOn: null, feed: null });
    expect(report?.connections[0]).toMatchObject({
      id: 'c1',
      missing: [NEW],
      checkedAt: Date.UTC(2026, 11, 13, 9, 14),
    });
  });

  it('never names an address that is not on the verified list: it is only counted', () => {
    const report = readReport(answer({ missing: [NEW, '45.9.1.2', 'nonsense', NEW] }), rotation, now).read;
    expect(report?.connections[0]).toMatchObject({ missing: [NEW], missingUnlisted: 2 });
    expect(JSON.stringify(report)).not.toContain('45.9.1.2');
    expect(readReport(answer(), null, now).read?.connections[0]).toMatchObject({
      missing: [],
      missingUnlisted: 1,
    });
  });

  it('keeps nothing of a key ending that is longer than an ending', () => {
    const secret = 'vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A';
    const report = readReport(answer({ keyEnding: secret }), rotation, now).read;
    expect(report?.connections[0]?.keyEnding).toBeNull();
    expect(readReport(answer({ keyEnding: 'Eh8A' }), rotation, now).read?.connections[0]?.keyEnding).toBe(
      'Eh8A',
    );
  });

  it('takes an exchange and a status that it does not know for unknown', () => {
    const report = readReport(answer({ exchange: 'kraken', status: 'paused' }), rotation, now).read;
    expect(report?.connections[0]).toMatchObject({ exchange: null, status: 'unknown' });
  });

  it('was not checked in the future', () => {
    expect(
      readReport(answer({ checkedAt: '2030-01-01T00:00:00Z' }), rotation, now).read?.connections[0]
        ?.checkedAt,
    ).toBe(now);
  });

  it.each([
    ['nothing', null],
    ['a page', '<html>'],
    ['no account', { connections: [] }],
    ['too many connections', { account: { emailVerified: true }, connections: Array(501).fill(raw) }],
  ])('is refused when it is %s', (_, garbage) => {
    const { read, faults } = readReport(garbage, rotation, now);
    expect(read).toBeNull();
    expect(faults).toMatchObject([{ lost: 'report' }]);
  });

  it('to one re-validation replaces that connection', () => {
    const report = readReport(answer(), rotation, now).read;
    const next = readConnection({ ...raw, status: 'connected', missing: [] }, rotation, now).read;
    expect(report && next && withConnection(report, next).connections).toMatchObject([
      { id: 'c1', status: 'connected' },
    ]);
    expect(readConnection('garbage', rotation, now).read).toBeNull();
  });
});

describe('a connection that is not the contract', () => {
  const second = { ...raw, id: 'c2', label: 'bot-2' };
  const beside = (broken: object) =>
    readReport(
      { account: { emailVerified: true }, connections: [{ ...raw, ...broken }, second] },
      rotation,
      now,
    );

  it.each([
    ['id', '', 'is not right: Too small: expected string to have >=1 characters'],
    ['id', 7, 'is not right: Invalid input: expected string, received number'],
    ['exchange', undefined, 'is missing'],
    ['label', 'x'.repeat(101), 'is not right: Too big: expected string to have <=100 characters'],
    ['missing', 'none', 'is not right: Invalid input: expected array, received string'],
    ['checkedAt', undefined, 'is missing'],
    [
      'checkedAt',
      '2026-11-28 20:00:00',
      'must be a moment in ISO 8601 with its zone, such as 2026-11-28T20:00:00Z',
    ],
    ['checkedAt', 1_780_000_000, 'must be a moment in ISO 8601 with its zone, such as 2026-11-28T20:00:00Z'],
  ])('is left out and named where %s is %j; the others stay', (name, value, says) => {
    const { read, faults } = beside({ [name]: value });
    expect(read?.connections.map(({ id }) => id)).toEqual(['c2']);
    expect(read?.unread).toBe(1);
    expect(faults).toEqual([{ field: `connections.0.${name}`, says, lost: 'connection' }]);
  });

  it.each([
    ['status', 'ok', { status: 'unknown' }, 1],
    ['restricted', 'yes', { restricted: null }, 0],
    ['expiresAt', 'soon', { expiresAt: null }, 0],
    ['keyEnding', 'k1abcdefghijkx9Qk', { keyEnding: null }, 0],
  ])('keeps what can be read where %s is %j, and names the field', (name, value, kept, unread) => {
    const { read, faults } = beside({ [name]: value });
    expect(read?.connections[0]).toMatchObject({ id: 'c1', ...kept });
    expect(read?.unread).toBe(unread);
    expect(faults).toMatchObject([{ field: `connections.0.${name}`, lost: 'field' }]);
    expect(faultInWords(faults[0] ?? { field: '', says: '', lost: 'nothing' })).not.toContain(value);
  });

  it('is read and named where its codes have capitals or underscores', () => {
    const { read, faults } = beside({ exchange: 'Binance', status: 'IP_NOT_WHITELISTED' });
    expect(read?.connections[0]).toMatchObject({ exchange: 'binance', status: 'ip-not-whitelisted' });
    expect(read?.unread).toBe(0);
    expect(faults.map(faultInWords)).toEqual([
      'connections.0.exchange is written in lower case with dashes (it is read all the same)',
      'connections.0.status is written in lower case with dashes (it is read all the same)',
    ]);
  });

  it('is left out where its id is that of another', () => {
    const { read, faults } = beside({ id: 'c2' });
    expect(read).toMatchObject({ connections: [{ label: 'bot-1' }], unread: 1 });
    expect(faults).toEqual([{ field: 'connections.1.id', says: 'is the id of another', lost: 'connection' }]);
  });

  it('may leave out what is missing where nothing is', () => {
    const { missing: _, ...without } = raw;
    const { read, faults } = readReport({ ...answer(), connections: [without] }, rotation, now);
    expect(read?.connections).toMatchObject([{ missing: [] }]);
    expect(faults).toEqual([]);
  });
});

describe('a part that a report may lack', () => {
  it('may be null, as databases write what is not known', () => {
    const none = { missing: null, restricted: null, keyEnding: null, expiresAt: null };
    const parts = { account: { emailVerified: true, alerts: null }, feed: null };
    const { read, faults } = readReport(answer(none, parts), rotation, now);
    expect(faults).toEqual([]);
    expect(read).toMatchObject({ alertOn: null, feed: null });
    expect(read?.connections).toMatchObject([{ missing: [], restricted: null, keyEnding: null }]);
  });

  it.each([
    [
      'account.alerts.apiDisconnected',
      { account: { emailVerified: true, alerts: { apiDisconnected: 'on' } } },
    ],
    ['feed.fingerprint', { feed: { version: 42, fingerprint: 'E108E54B00' } }],
    ['feed.version', { feed: { fingerprint: 'E108-E54B' } }],
  ])('is named where %s does not hold, and the rest is read', (field, part) => {
    const { read, faults } = readReport(answer({}, part), rotation, now);
    expect(read).toMatchObject({ alertOn: null, feed: null, connections: [{ id: 'c1' }] });
    expect(faults).toMatchObject([{ field, lost: 'field' }]);
  });
});

describe('the list that API Connect shows', () => {
  const reported = (version: number, fingerprint: string) =>
    readReport(answer({}, { feed: { version, fingerprint } }), rotation, now).read;

  it('agrees in whatever way its fingerprint is written', () => {
    expect(mismatchOf(reported(42, '7f3a91c2'), feedWith(rotation), null)).toBeNull();
    expect(mismatchOf(reported(42, '7F3A-91C2'), feedWith(rotation), null)).toBeNull();
  });

  it('differs until the user has looked at exactly this difference', () => {
    const found = mismatchOf(reported(43, '0000-0000'), feedWith(rotation), null);
    expect(found).toMatchObject({ theirs: { version: 43 }, version: 42 });
    expect(mismatchOf(reported(43, '0000-0000'), feedWith(rotation), found?.name ?? '')).toBeNull();
    expect(mismatchOf(reported(44, '0000-0000'), feedWith(rotation), found?.name ?? '')).not.toBeNull();
  });

  it('is no matter where the page was read before the newest list was held: it named the one before, rightly', () => {
    const newer = { ...rotation, version: 43 };
    const before = reported(42, '7F3A-91C2');
    expect(mismatchOf(before, feedWith(newer), null)).toBeNull();
    const since = readReport(
      answer({}, { feed: { version: 42, fingerprint: '7F3A-91C2' } }),
      newer,
      now,
    ).read;
    expect(mismatchOf(since, feedWith(newer), null)).toMatchObject({ theirs: { version: 42 }, version: 43 });
  });

  it('is not compared where one side names no version', () => {
    expect(mismatchOf(null, feedWith(rotation), null)).toBeNull();
    expect(mismatchOf(reported(43, '0000-0000'), feedWith(null), null)).toBeNull();
  });
});
