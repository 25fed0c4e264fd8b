import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../lib/feed/read.ts';
import type { ListDocument } from '../../../lib/feed/schema.ts';
import { announce } from '../../../lib/publish/announce.ts';
import { emptyList, issueList, listEntriesOf } from '../../../lib/publish/document.ts';
import { PublishFault } from '../../../lib/publish/fault.ts';
import { retire, revoke } from '../../../lib/publish/retire.ts';
import { addSignature, signList } from '../../../lib/publish/sign.ts';
import { timeline } from '../../../lib/publish/timeline.ts';
import { DAY } from '../../../lib/rotation/list.ts';
import { runs } from '../../runs.ts';
import { acme, alice, bob, HOLDERS, mallory, NOW } from './support/acme.ts';

const iso = (moment: number) => new Date(moment).toISOString();

/** A list that was published once, with one live address. */
function published(): ListDocument {
  const first = announce(
    emptyList('Acme', NOW),
    { address: '203.0.113.10', effectiveAt: NOW - 90 * DAY },
    NOW,
  );
  return issueList(first, NOW);
}

describe('announcing', () => {
  it('gives 7 days of notice, and what is replaced its last day 30 days after that', () => {
    const draft = announce(published(), { address: '203.0.113.12', replaces: '203.0.113.10' }, NOW);
    expect(draft.addresses).toMatchObject([
      { address: '203.0.113.10', retirementAnnouncedAt: iso(NOW), retiresAt: iso(NOW + 37 * DAY) },
      {
        address: '203.0.113.12',
        announcedAt: iso(NOW),
        effectiveAt: iso(NOW + 7 * DAY),
        replaces: '203.0.113.10',
      },
    ]);
  });

  it('takes addresses that have been live for long on a list that was never published', () => {
    expect(listEntriesOf(published())[0]).toMatchObject({
      effectiveAt: NOW - 90 * DAY,
      announcedAt: NOW - 97 * DAY,
    });
  });

  it.each([
    ['with less notice', { address: '203.0.113.12', effectiveAt: NOW + 6 * DAY }, '7 days'],
    ['as live for long, later', { address: '203.0.113.12', effectiveAt: NOW - DAY }, '7 days'],
    ['a range', { address: '203.0.113.0/24' }, 'not one exact address'],
    ['a private address', { address: '192.168.1.1' }, 'public unicast'],
    ['what is listed already', { address: '203.0.113.10' }, 'on the list already'],
    [
      'a replacement of what is not listed',
      { address: '203.0.113.12', replaces: '203.0.113.99' },
      'nothing can replace',
    ],
  ])('refuses %s', (_, announcement, why) => {
    const refused = () => announce(published(), announcement, NOW);
    expect(refused).toThrowError(PublishFault);
    expect(refused).toThrowError(why);
  });

  it('breaks the notice only when told to, and openly', () => {
    const draft = announce(published(), { address: '203.0.113.12', urgent: true }, NOW);
    expect(listEntriesOf(draft)[1]).toMatchObject({ urgent: true, announcedAt: NOW, effectiveAt: NOW });
  });
});

describe('retiring and revoking', () => {
  it('retires 30 days from now what nothing replaces', () => {
    expect(listEntriesOf(retire(published(), { address: '203.0.113.10' }, NOW))[0]).toMatchObject({
      retirementAnnouncedAt: NOW,
      retiresAt: NOW + 30 * DAY,
    });
  });

  it('moves a last day that was announced, but not below what clients accept', () => {
    const draft = announce(published(), { address: '203.0.113.12', replaces: '203.0.113.10' }, NOW);
    const later = retire(draft, { address: '203.0.113.10', retiresAt: NOW + 60 * DAY }, NOW + DAY);
    expect(listEntriesOf(later)[0]).toMatchObject({ retirementAnnouncedAt: NOW, retiresAt: NOW + 60 * DAY });
    expect(() => retire(draft, { address: '203.0.113.10', retiresAt: NOW + 36 * DAY }, NOW)).toThrowError(
      '30 days',
    );
  });

  it('revokes at once, with a reason that users read', () => {
    const draft = revoke(published(), { address: '203.0.113.10', reason: 'server taken over' }, NOW);
    expect(listEntriesOf(draft)[0]?.revoked).toEqual({ at: NOW, reason: 'server taken over' });
    expect(() => revoke(draft, { address: '203.0.113.10', reason: 'again' }, NOW)).toThrowError(
      'has been revoked',
    );
    expect(() => revoke(published(), { address: '203.0.113.10', reason: ' ' }, NOW)).toThrowError('--reason');
  });

  it('keeps a tombstone for 12 months and a margin, then drops it', () => {
    const draft = revoke(published(), { address: '203.0.113.10', reason: 'given back' }, NOW);
    expect(issueList(draft, NOW + 390 * DAY).addresses).toHaveLength(1);
    expect(issueList(draft, NOW + 396 * DAY).addresses).toHaveLength(0);
  });
});

describe('signing', () => {
  it('adds one holder after the other over the same bytes', async () => {
    const document = issueList(published(), NOW);
    const one = await signList(document, [alice]);
    expect(await readList(one.text, acme)).toMatchObject({ ok: false, refusal: { rule: 'signature' } });
    const two = await addSignature(one.text, bob);
    expect(await readList(two, acme)).toMatchObject({ ok: true, value: { list: { version: 2 } } });
    expect(await addSignature(two, bob)).toBe(two);
  });

  it('names the file after its hash', async () => {
    const { name, sha256 } = await signList(issueList(published(), NOW), HOLDERS);
    expect(name).toBe(`list-${sha256.slice(0, 16)}.json`);
  });

  it('does not make a signature count that nobody pinned', async () => {
    const { text } = await signList(issueList(published(), NOW), [alice, mallory]);
    expect(await readList(text, acme)).toMatchObject({ ok: false, refusal: { rule: 'signature' } });
  });
});

describe('whatever operators do', () => {
  const act = fc.record({
    kind: fc.constantFrom('announce', 'retire', 'revoke'),
    address: fc.constantFrom('203.0.113.10', '203.0.113.11', '203.0.113.12', '198.51.100.1'),
    days: fc.option(fc.integer({ min: -40, max: 80 }), { nil: undefined }),
    replaces: fc.option(fc.constantFrom('203.0.113.10', '203.0.113.11'), { nil: undefined }),
    urgent: fc.boolean(),
    later: fc.integer({ min: 0, max: 40 }),
  });

  it('a draft that was not refused becomes a list that clients take', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        let draft = published();
        let now = NOW;
        for (const { kind, address, days, replaces, urgent, later } of acts) {
          now += later * DAY;
          const at = days === undefined ? undefined : now + days * DAY;
          try {
            if (kind === 'announce')
              draft = announce(draft, { address, effectiveAt: at, replaces, urgent }, now);
            else if (kind === 'retire') draft = retire(draft, { address, retiresAt: at }, now);
            else draft = revoke(draft, { address, reason: 'drill' }, now);
          } catch (error) {
            expect(error).toBeInstanceOf(PublishFault);
          }
        }
        const { text } = await signList(issueList(draft, now), HOLDERS);
        expect(await readList(text, acme)).toMatchObject({ ok: true });
      }),
      runs(),
    );
  });
});

describe('the timeline', () => {
  it('draws a rotation, one lane each', () => {
    const draft = announce(published(), { address: '203.0.113.12', replaces: '203.0.113.10' }, NOW);
    expect(timeline(listEntriesOf(draft), NOW)).toEqual([
      '       today           ┆ 2026-12-05',
      '203.0.113.10 ━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━━━━━┤       Current until 2027-01-11',
      '203.0.113.12           ╌╌╌╌╌╌┝━━━━━━━━━━━━━━━━━━━━━━━━━━▶  Pending: add by 2026-12-12',
    ]);
  });

  it('says what is off, and why', () => {
    const draft = revoke(published(), { address: '203.0.113.10', reason: 'server taken over' }, NOW);
    expect(timeline(listEntriesOf(draft), NOW)[1]).toContain('Revoked: server taken over');
  });
});
