import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenHolds } from '../../../lib/address/holds.ts';
import { addressesOf, allowsEveryone, tokenize, toToken } from '../../../lib/address/token.ts';
import { isGone } from '../../../lib/rotation/phase.ts';
import { type PlanInput, planFill, wantedOf } from '../../../lib/rotation/plan.ts';
import { runs } from '../../runs.ts';
import { address, anyAddress } from '../address/arbitrary.ts';
import {
  anyList,
  anyMoment,
  day,
  listed,
  listOf,
  NEW,
  OLD,
  OWN,
  replacement,
  STEADY,
  STRANGER,
  steady,
} from './lists.ts';

/** What a fill would do to a key that holds this text. In the overlap, with room for 30, unless said otherwise. */
function planned(text: string, over: Partial<PlanInput> = {}) {
  return planFill({
    tokens: tokenize(text),
    list: replacement,
    now: day(3),
    limit: 30,
    ticked: [],
    own: [],
    heldBack: new Set(),
    proof: { isFresh: true, issuedAt: day(60) },
    fixed: new Set(),
    removesGone: true,
    given: [],
    ...over,
  });
}

const keys = (tokens: readonly { readonly text: string }[]) => tokens.map(({ text }) => text);

describe('a fill', () => {
  it('adds the whole list to an empty key, in the order of the list', () => {
    expect(planned('')).toMatchObject({ keep: [], add: [OLD, STEADY, NEW], over: 0 });
  });

  it('keeps what is there, in its order, also what does not parse', () => {
    const text = `vps.example, ${STEADY}, 198.51.100.0/24, ${STRANGER}, ${OLD}`;
    const plan = planned(text);
    expect(keys(plan.keep)).toEqual(['vps.example', STEADY, '198.51.100.0/24', STRANGER, OLD]);
    expect(plan.add).toEqual([NEW]);
  });

  it('adds pending addresses, and no retired or revoked ones', () => {
    expect(planned('', { now: day(-7) }).add).toEqual([OLD, STEADY, NEW]);
    expect(planned('', { now: day(-8) }).add).toEqual([OLD, STEADY]);
    expect(planned('', { now: day(30) }).add).toEqual([STEADY, NEW]);
    const pulled = { ...steady, revoked: { at: day(1), reason: 'server lost' } };
    expect(planned('', { list: listOf(pulled) }).add).toEqual([]);
  });

  it('leaves out addresses that wait for a confirmation', () => {
    expect(planned('', { heldBack: new Set([NEW]) }).add).toEqual([OLD, STEADY]);
  });

  it.each([
    ['ticked', [OWN], [OLD, STEADY, NEW, OWN]],
    ['not ticked', [], [OLD, STEADY, NEW]],
  ])('with an own address that is %s', (_, ticked, add) => {
    expect(planned('', { own: [OWN], ticked }).add).toEqual(add);
  });

  it('adds an own address that is listed too only once', () => {
    expect(planned('', { own: [STEADY], ticked: [STEADY] }).add).toEqual([OLD, STEADY, NEW]);
  });

  it.each(['0.0.0.0', '::'])('never adds %s, ticked or not: it would let everyone in', (open) => {
    const everyone = [address(open)];
    expect(planned('', { own: everyone, ticked: everyone }).add).toEqual([OLD, STEADY, NEW]);
  });

  it('adds nothing that a range of the user lets in already', () => {
    const plan = planned('203.0.113.0/24');
    expect(plan).toMatchObject({ add: [], covered: [OLD, STEADY, NEW], over: 0 });
  });

  it.each(['0.0.0.0/0', '0.0.0.0', '*.*.*.*', '203.0.0.0/8'])(
    'is not fooled by %s: it covers nothing and must go',
    (open) => {
      const plan = planned(open);
      expect(plan.add).toEqual([OLD, STEADY, NEW]);
      expect(plan.covered).toEqual([]);
      expect(plan.removable).toMatchObject([{ why: 'open', token: { text: open } }]);
    },
  );
});

describe('what could go', () => {
  it('names what lets everyone in, then revoked, then retired, then unknown ones', () => {
    const list = listOf(
      listed(OLD, { retiresAt: day(1) }),
      listed(STEADY, { revoked: { at: day(1), reason: 'server lost' } }),
      listed(NEW),
    );
    const plan = planned(`${STRANGER},${OLD},${NEW},0.0.0.0/0,${STEADY}`, { list });
    expect(plan.removable.map(({ why, token }) => [why, token.text])).toEqual([
      ['open', '0.0.0.0/0'],
      ['revoked', STEADY],
      ['retired', OLD],
      ['unknown', STRANGER],
    ]);
  });

  it('is nothing of the user: own addresses, ranges, what does not parse', () => {
    expect(planned(`${OWN},198.51.100.0/24,vps.example`, { own: [OWN] }).removable).toEqual([]);
  });

  it('is no address that the user called theirs, also where the list calls it off', () => {
    const plan = planned(`${OLD},${STEADY}`, { now: day(31), own: [OLD] });
    expect(plan).toMatchObject({ removable: [], remove: [], gone: [], spared: [] });
  });
});

describe('a removal', () => {
  const removed = (text: string, over: Partial<PlanInput> = {}) => {
    const plan = planned(text, { now: day(31), ...over });
    return { keep: keys(plan.keep), add: plan.add, remove: keys(plan.remove.map(({ token }) => token)) };
  };
  const REVOKED = listOf(steady, listed(OLD, { revoked: { at: day(1), reason: 'server lost' } }));
  const because = (over: Partial<PlanInput>) =>
    planned(`${OLD},${STEADY}`, { now: day(31), ...over }).spared.map((one) => one.because);

  it('takes off what is retired, and adds what replaces it, in one plan', () => {
    expect(removed(`vps.example,${OLD},198.51.100.0/24,${STRANGER},${STEADY}`)).toEqual({
      keep: ['vps.example', '198.51.100.0/24', STRANGER, STEADY],
      add: [NEW],
      remove: [OLD],
    });
  });

  it('takes off every notation of an address', () => {
    expect(removed(`${OLD},${STEADY},[${OLD}]`).remove).toEqual([OLD, `[${OLD}]`]);
  });

  it('leaves what is retiring: it still works', () => {
    expect(removed(OLD, { now: day(30) - 1 })).toMatchObject({ keep: [OLD], remove: [] });
    expect(removed(OLD, { now: day(30) })).toMatchObject({ keep: [], remove: [OLD] });
  });

  it('waits where the user unticked it, and still counts what could go', () => {
    const plan = planned(`${OLD},${STEADY}`, { now: day(31), removesGone: false });
    expect(plan.remove).toEqual([]);
    expect(plan.gone.map(({ token }) => token.text)).toEqual([OLD]);
    expect(keys(plan.keep)).toEqual([OLD, STEADY]);
  });

  it('leaves a range that holds it', () => {
    expect(removed('203.0.113.0/28')).toMatchObject({ keep: ['203.0.113.0/28'], remove: [] });
  });

  it('spares what is retired while the list is stale, and takes what is revoked', () => {
    const proof = { isFresh: false, issuedAt: day(60) };
    expect(removed(OLD, { proof })).toMatchObject({ keep: [OLD], remove: [] });
    expect(because({ proof })).toEqual(['stale']);
    expect(removed(`${OLD},${STEADY}`, { proof, list: REVOKED }).remove).toEqual([OLD]);
  });

  it('spares what is off by this clock alone: no document was signed since', () => {
    for (const issuedAt of [day(30) - 1, null]) {
      const proof = { isFresh: true, issuedAt };
      expect(removed(`${OLD},${STEADY}`, { proof }).remove).toEqual([]);
      expect(because({ proof })).toEqual(['unproven']);
    }
    expect(removed(`${OLD},${STEADY}`, { proof: { isFresh: true, issuedAt: day(30) } }).remove).toEqual([
      OLD,
    ]);
  });

  it('spares what the page shows no cross for', () => {
    expect(because({ fixed: new Set([OLD]) })).toEqual(['fixed']);
  });

  it('never leaves an empty list, which may let everyone in', () => {
    const list = listOf(listed(OLD, { revoked: { at: day(1), reason: 'server lost' } }));
    expect(removed(OLD, { list })).toEqual({ keep: [OLD], add: [], remove: [] });
    expect(because({ list, tokens: tokenize(OLD) })).toEqual(['last']);
    expect(removed(`${OLD},vps.example`, { list }).remove).toEqual([]);
    expect(removed(`${OLD},${OWN}`, { list }).remove).toEqual([OLD]);
  });

  it('of addresses that are off makes room on a full key', () => {
    const twenty = Array.from({ length: 20 }, (_, n) => `203.0.113.${100 + n}`);
    const successors = Array.from({ length: 20 }, (_, n) => `203.0.113.${200 + n}`);
    const list = listOf(
      ...twenty.map((text) => listed(text, { retirementAnnouncedAt: day(-7), retiresAt: day(30) })),
      ...successors.map((text) => listed(text, { announcedAt: day(-7), effectiveAt: day(0) })),
    );
    const input = { list, limit: 20 };
    expect(planned(twenty.join(','), input).over).toBe(20);
    const plan = planned(twenty.join(','), { ...input, now: day(30) });
    expect(plan).toMatchObject({ over: 0, keep: [], add: successors });
    expect(plan.remove).toHaveLength(20);
    expect(planned(twenty.join(','), { ...input, now: day(30), removesGone: false }).over).toBe(20);
  });

  it('takes off unknown ones that the user gave up, only where there is no room without them', () => {
    const text = `${STRANGER},${OLD},${STEADY}`;
    const given = [STRANGER];
    expect(removed(text, { given, limit: 3 }).remove).toEqual([OLD]);
    expect(removed(text, { given, limit: 2 })).toMatchObject({ keep: [STEADY], remove: [OLD, STRANGER] });
    expect(planned(text, { now: day(31), given, limit: 2 }).over).toBe(0);
  });

  it('takes nothing else that the user is said to have given up', () => {
    const text = `${OWN},${STEADY},198.51.100.0/24`;
    const given = [OWN, STEADY];
    expect(removed(text, { given, own: [OWN], limit: 3 })).toMatchObject({ remove: [] });
  });
});

describe('a limit', () => {
  const owned = (n: number) => Array.from({ length: n }, (_, at) => `198.51.100.${at + 1}`).join(',');

  it.each([
    [29, 30, 2],
    [28, 30, 1],
    [27, 30, 0],
    [30, 30, 3],
    [0, 2, 1],
  ])('%i own and 3 wanted on a limit of %i are %i over', (n, limit, over) => {
    expect(planned(owned(n), { limit }).over).toBe(over);
  });

  it('of entries counts a range as one', () => {
    expect(planned('198.51.100.0/24', { limit: 4 }).over).toBe(0);
    expect(planned('198.51.100.0/24', { limit: 3 }).over).toBe(1);
  });

  it('counts an own address only where it is ticked', () => {
    expect(planned(owned(27), { own: [STRANGER] }).over).toBe(0);
    expect(planned(owned(27), { own: [STRANGER], ticked: [STRANGER] }).over).toBe(1);
  });
});

describe('any plan', () => {
  const token = fc.oneof(
    anyAddress,
    fc.integer({ min: 0, max: 11 }).map((n) => `203.0.113.${n}`),
    fc.constantFrom('203.0.113.0/30', '198.51.100.0/24', 'vps.example', '0.0.0.0/0', '203.0.113.256'),
  );
  const own = fc.uniqueArray(
    fc.oneof(
      anyAddress,
      fc.integer({ min: 0, max: 11 }).map((n) => address(`203.0.113.${n}`)),
      fc.constantFrom(address('0.0.0.0'), address('::')),
    ),
    { maxLength: 4 },
  );
  const input = fc
    .record({
      tokens: fc.array(token.map(toToken), { maxLength: 12 }),
      list: anyList,
      now: anyMoment,
      limit: fc.integer({ min: 1, max: 20 }),
      own,
      tick: fc.infiniteStream(fc.boolean()),
      hold: fc.infiniteStream(fc.boolean()),
      give: fc.infiniteStream(fc.boolean()),
      fix: fc.infiniteStream(fc.boolean()),
      removesGone: fc.boolean(),
      proof: fc.record({ isFresh: fc.boolean(), issuedAt: fc.option(anyMoment) }),
    })
    .map(({ tick, hold, give, fix, ...rest }): PlanInput => {
      const wanted = rest.list.addresses.map((entry) => entry.address);
      const there = addressesOf(rest.tokens);
      return {
        ...rest,
        given: there.filter(() => give.next().value),
        fixed: new Set(there.filter(() => fix.next().value)),
        ticked: rest.own.filter(() => tick.next().value),
        heldBack: new Set(wanted.filter(() => hold.next().value)),
      };
    });

  it('drops no token but those it names, and keeps the order', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { keep, remove } = planFill(given);
        const off = new Set(remove.map(({ token: each }) => each));
        expect(keep).toEqual(given.tokens.filter((each) => !off.has(each)));
      }),
      runs(),
    );
  });

  it('removes nothing of the user, nothing that works, and nothing that is not certain', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { remove, over } = planFill(given);
        const full = over > 0 || planFill({ ...given, given: [] }).over > 0;
        for (const { token: each, entry } of remove) {
          if (each.kind !== 'address') throw new Error(`${each.text} is no address`);
          expect(given.own).not.toContain(each.address);
          if (!entry) {
            expect(given.given).toContain(each.address);
            expect(full).toBe(true);
            continue;
          }
          expect(isGone(entry, given.now)).toBe(true);
          expect(isGone(entry, given.proof.issuedAt ?? Number.NEGATIVE_INFINITY)).toBe(true);
          if (!given.proof.isFresh) expect(entry.revoked).not.toBeNull();
        }
      }),
      runs(),
    );
  });

  it('leaves an address or a range on every key that had one', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { keep, add } = planFill(given);
        const had = given.tokens.some(({ kind }) => kind !== 'other');
        if (had) expect(add.length + keep.filter(({ kind }) => kind !== 'other').length).toBeGreaterThan(0);
      }),
      runs(),
    );
  });

  it('adds nothing twice and nothing that is there', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { add } = planFill(given);
        expect(new Set(add).size).toBe(add.length);
        const there = given.tokens.filter((each) => !allowsEveryone(each));
        expect(add.filter((each) => there.some((held) => tokenHolds(held, each)))).toEqual([]);
      }),
      runs(),
    );
  });

  it('adds only what is wanted or ticked, and nothing that is held back unless the user ticked it', () => {
    fc.assert(
      fc.property(input, (given) => {
        const wanted = wantedOf(given.list, given.now, given.heldBack).map((entry) => entry.address);
        const asked = new Set([...wanted, ...given.ticked]);
        expect(planFill(given).add.filter((each) => !asked.has(each))).toEqual([]);
      }),
      runs(),
    );
  });

  it('leads to a key that lets every wanted address in', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { keep, add } = planFill(given);
        const after = [...keep.filter((each) => !allowsEveryone(each)), ...add.map(toToken)];
        for (const { address: wanted } of wantedOf(given.list, given.now, given.heldBack)) {
          expect(after.some((each) => tokenHolds(each, wanted))).toBe(true);
        }
      }),
      runs(),
    );
  });

  it('adds nothing that would let everyone in', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect(planFill(given).add.map(toToken).filter(allowsEveryone)).toEqual([]);
      }),
      runs(),
    );
  });

  it('has nothing left to add once it was carried out', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { keep, add } = planFill(given);
        const again = planFill({ ...given, tokens: [...keep, ...add.map(toToken)] });
        expect(again.add).toEqual([]);
      }),
      runs(),
    );
  });

  it('offers to remove only what is on the key, and never what is wanted', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { removable } = planFill(given);
        const wanted = wantedOf(given.list, given.now, new Set()).map((entry) => entry.address);
        for (const { token: each, why } of removable) {
          expect(given.tokens).toContain(each);
          if (why !== 'open' && each.kind === 'address') expect(wanted).not.toContain(each.address);
        }
      }),
      runs(),
    );
  });
});
