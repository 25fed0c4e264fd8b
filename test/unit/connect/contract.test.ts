import { describe, expect, it } from 'vitest';
import { readConnection, readReport, withConnection } from '../../../lib/connect/contract.ts';
import { mismatchOf } from '../../../lib/connect/index.ts';
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
    const report = readReport(answer(), rotation, now);
    expect(report).toMatchObject({ at: now, emailVerified: true, alertOn: null, feed: null });
    expect(report?.connections[0]).toMatchObject({
      id: 'c1',
      missing: [NEW],
      checkedAt: Date.UTC(2026, 11, 13, 9, 14),
    });
  });

  it('never names an address that is not on the verified list: it is only counted', () => {
    const report = readReport(answer({ missing: [NEW, '45.9.1.2', 'nonsense', NEW] }), rotation, now);
    expect(report?.connections[0]).toMatchObject({ missing: [NEW], missingUnlisted: 2 });
    expect(JSON.stringify(report)).not.toContain('45.9.1.2');
    expect(readReport(answer(), null, now)?.connections[0]).toMatchObject({
      missing: [],
      missingUnlisted: 1,
    });
  });

  it('keeps nothing of a key ending that is longer than an ending', () => {
    const secret = 'vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A';
    const report = readReport(answer({ keyEnding: secret }), rotation, now);
    expect(report?.connections[0]?.keyEnding).toBeNull();
    expect(readReport(answer({ keyEnding: 'Eh8A' }), rotation, now)?.connections[0]?.keyEnding).toBe('Eh8A');
  });

  it('takes an exchange and a status that it does not know for unknown', () => {
    const report = readReport(answer({ exchange: 'kraken', status: 'paused' }), rotation, now);
    expect(report?.connections[0]).toMatchObject({ exchange: null, status: 'unknown' });
  });

  it('was not checked in the future', () => {
    expect(
      readReport(answer({ checkedAt: '2030-01-01T00:00:00Z' }), rotation, now)?.connections[0]?.checkedAt,
    ).toBe(now);
  });

  it.each([
    ['nothing', null],
    ['a page', '<html>'],
    ['no account', { connections: [] }],
    ['a connection without an id', answer({ id: '' })],
    ['a moment that is none', answer({ checkedAt: 'yesterday' })],
    ['too many connections', { account: { emailVerified: true }, connections: Array(501).fill(raw) }],
  ])('is refused when it is %s', (_, garbage) => {
    expect(readReport(garbage, rotation, now)).toBeNull();
  });

  it('to one re-validation replaces that connection', () => {
    const report = readReport(answer(), rotation, now);
    const next = readConnection({ ...raw, status: 'connected', missing: [] }, rotation, now);
    expect(report && next && withConnection(report, next).connections).toMatchObject([
      { id: 'c1', status: 'connected' },
    ]);
    expect(readConnection('garbage', rotation, now)).toBeNull();
  });
});

describe('the list that API Connect shows', () => {
  const reported = (version: number, fingerprint: string) =>
    readReport(answer({}, { feed: { version, fingerprint } }), rotation, now);

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
    const since = readReport(answer({}, { feed: { version: 42, fingerprint: '7F3A-91C2' } }), newer, now);
    expect(mismatchOf(since, feedWith(newer), null)).toMatchObject({ theirs: { version: 42 }, version: 43 });
  });

  it('is no matter where one side says nothing', () => {
    expect(mismatchOf(null, feedWith(rotation), null)).toBeNull();
    expect(mismatchOf(reported(43, '0000-0000'), feedWith(null), null)).toBeNull();
  });
});
