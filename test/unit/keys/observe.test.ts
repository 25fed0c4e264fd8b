import { describe, expect, it } from 'vitest';
import { markFilled, markSaved, unmarkFilled } from '../../../lib/keys/filled.ts';
import { presentKeys } from '../../../lib/keys/gone.ts';
import { newRecord, observe } from '../../../lib/keys/observe.ts';
import type { KeyRecord } from '../../../lib/keys/record.ts';
import { withRolesBy } from '../../../lib/keys/role.ts';
import { claim, forgetKey, linkConnections, setRole } from '../../../lib/keys/said.ts';
import type { Observation, ObservedKey } from '../../../lib/schema/observation.ts';
import { day, HOUR, NEW, OLD, rotation, STEADY, STRANGER } from '../overview/scene.ts';

const shown = (label: string, tokens: readonly string[], over: Partial<ObservedKey> = {}): ObservedKey => ({
  label,
  createdAt: null,
  restriction: 'on',
  tokens,
  shows: 'stored',
  thirdParty: false,
  ...over,
});

const look = (keys: readonly ObservedKey[], over: Partial<Observation> = {}): Observation => ({
  exchange: 'binance',
  host: 'www.binance.com',
  account: null,
  keys,
  completeList: true,
  ...over,
});

describe('a list that comes after a key was seen', () => {
  const before = observe([], look([shown('a', [OLD]), shown('b', [STRANGER])]), null, day(0));

  it('makes those that hold one of its addresses ours', () => {
    expect(before.map(({ role }) => role)).toEqual(['unknown', 'unknown']);
    expect(withRolesBy(before, rotation).map(({ role }) => role)).toEqual(['ours', 'unknown']);
  });

  it('changes nothing, not even the array, where nothing follows, and nothing that the user said', () => {
    const said = setRole(before, before[0]?.id ?? '', 'other');
    expect(withRolesBy(said, rotation)).toBe(said);
    expect(withRolesBy(before, null)).toBe(before);
  });
});

const see = (
  records: readonly KeyRecord[],
  keys: readonly ObservedKey[],
  at = day(0),
  over: Partial<Observation> = {},
) => observe(records, look(keys, over), rotation, at);

const keyB = newRecord({
  exchange: 'binance',
  host: 'www.binance.com',
  account: null,
  label: 'b',
  createdAt: null,
  ordinal: { n: 1, of: 1 },
}).id;

const roles = (records: readonly KeyRecord[]) =>
  Object.fromEntries(records.map(({ label, role, roleReason }) => [label, `${role} ${roleReason}`]));

describe('the role of a key', () => {
  it('is ours when an address of the list is on it, also one that has been retired', () => {
    const records = see(
      [],
      [shown('bot', [STEADY]), shown('old', [OLD]), shown('mine', [STRANGER])],
      day(40),
    );
    expect(roles(records)).toEqual({ bot: 'ours listed', old: 'ours listed', mine: 'unknown nothing' });
  });

  it('stays ours when the address is gone later', () => {
    const once = see([], [shown('bot', [STEADY])]);
    expect(roles(see(once, [shown('bot', [STRANGER])], day(1)))).toEqual({ bot: 'ours listed' });
  });

  it('does not follow from a list that lets everyone in', () => {
    expect(
      roles(see([], [shown('bot', ['0.0.0.0/0']), shown('off', [STEADY], { restriction: 'off' })])),
    ).toEqual({
      bot: 'unknown nothing',
      off: 'unknown nothing',
    });
  });

  it('is what the user says, until an address of the list arrives later', () => {
    const [record] = see([], [shown('bot', [STRANGER])]);
    const said = setRole(record ? [record] : [], record?.id ?? '', 'other');
    expect(roles(see(said, [shown('bot', [STRANGER])], day(1)))).toEqual({ bot: 'other said' });
    expect(roles(see(said, [shown('bot', [STRANGER, STEADY])], day(1)))).toEqual({ bot: 'ours listed' });
  });

  it('stays `other` while the address that was there when the user said so is still there', () => {
    const [record] = see([], [shown('bot', [STEADY])]);
    const said = setRole(record ? [record] : [], record?.id ?? '', 'other');
    expect(roles(see(said, [shown('bot', [STEADY])], day(1)))).toEqual({ bot: 'other said' });
  });

  it('is ours while a connection has its label, and unknown again when that connection is gone', () => {
    const records = see([], [shown('Bot-1', [STRANGER])]);
    const linked = linkConnections(records, [{ id: 'c1', exchange: 'binance', label: ' bot-1' }], rotation);
    expect(linked[0]).toMatchObject({ role: 'ours', roleReason: 'linked', connection: 'c1' });
    expect(linkConnections(linked, [], rotation)[0]).toMatchObject({ role: 'unknown', connection: null });
  });

  it('is not guessed from a label that two keys or two connections have', () => {
    const records = see([], [shown('bot', [STRANGER]), shown('bot', [STRANGER])]);
    const one = { id: 'c1', exchange: 'binance', label: 'bot' };
    expect(linkConnections(records, [one], rotation).map(({ connection }) => connection)).toEqual([
      null,
      null,
    ]);
    const single = see([], [shown('bot', [STRANGER])]);
    expect(linkConnections(single, [one, { ...one, id: 'c2' }], rotation)[0]?.connection).toBeNull();
  });
});

describe('a sighting', () => {
  it('ends when a complete list of the same account no longer shows the key', () => {
    const records = see([], [shown('a', [STEADY]), shown('b', [STEADY])]);
    expect(roles(presentKeys(see(records, [shown('a', [STEADY])], day(1))))).toEqual({ a: 'ours listed' });
    expect(presentKeys(see(records, [], day(1)))).toEqual([]);
    expect(see(records, [shown('a', [STEADY])], day(1), { completeList: false })).toHaveLength(2);
    expect(see(records, [shown('a', [STEADY])], day(1), { account: 'sub' })).toHaveLength(3);
    expect(see(records, [], day(1), { host: 'testnet.binancefuture.com' })).toHaveLength(2);
  });

  it('does not end by a complete list that shows none of the keys that are known: it may be another account’s', () => {
    const records = see([], [shown('a', [STEADY]), shown('b', [STEADY])]);
    expect(presentKeys(see(records, [shown('c', [STEADY])], day(1)))).toHaveLength(3);
  });

  it('of a key that is gone leaves its role and its connection, for 30 days', () => {
    const said = setRole(see([], [shown('a', [STEADY]), shown('b', [STRANGER])]), keyB, 'ours');
    const linked = linkConnections(said, [{ id: 'c1', exchange: 'binance', label: 'b' }], rotation);
    const gone = see(linked, [shown('a', [STEADY])], day(1));
    const b = gone.find(({ label }) => label === 'b');
    expect(b).toMatchObject({ role: 'ours', roleReason: 'said', connection: 'c1', goneAt: day(1) });
    expect(b).toMatchObject({ sighting: null, arrivals: [], claims: [], fill: null });
    const later = linkConnections(see(gone, [shown('a', [STEADY])], day(30)), [], rotation);
    expect(later.find(({ label }) => label === 'b')).toMatchObject({ goneAt: day(1), connection: 'c1' });
    expect(see(later, [shown('a', [STEADY])], day(32))).toHaveLength(1);
    const back = see(later, [shown('a', [STEADY]), shown('b', [STRANGER])], day(30));
    expect(back.find(({ label }) => label === 'b')).toMatchObject({
      role: 'ours',
      connection: 'c1',
      goneAt: null,
      arrivals: [],
    });
  });

  it('tells equal keys apart as 1 of 2 and 2 of 2, and only in a complete list', () => {
    const records = see([], [shown('bot', [STEADY]), shown('bot', [STRANGER])]);
    expect(records.map(({ ordinal }) => ordinal)).toEqual([
      { n: 1, of: 2 },
      { n: 2, of: 2 },
    ]);
    const partial = see(records, [shown('bot', [NEW])], day(1), { completeList: false });
    expect(partial.map(({ sighting }) => sighting?.tokens)).toEqual([[STEADY], [STRANGER]]);
  });

  it('finds a key again in a view that does not show its creation date, and not one created anew', () => {
    const first = see([], [shown('bot', [STEADY], { createdAt: '2026-01-02' })]);
    const again = see(first, [shown('bot', [NEW])], day(1), { completeList: false });
    expect(again).toHaveLength(1);
    expect(again[0]?.sighting?.tokens).toEqual([NEW]);
    const anew = see(first, [shown('bot', [STRANGER], { createdAt: '2026-06-07' })], day(1));
    expect(roles(anew)).toEqual({ bot: 'unknown nothing' });
  });

  it('is never replaced by a form, and a form makes no key', () => {
    const records = see([], [shown('bot', [STEADY])]);
    const typed = see(
      records,
      [shown('bot', [STEADY, NEW], { shows: 'form' }), shown('b', [], { shows: 'form' })],
      day(1),
    );
    expect(typed).toHaveLength(1);
    expect(typed[0]?.sighting).toMatchObject({ tokens: [STEADY], at: day(0) });
  });

  it('keeps the addresses when a row only says "restricted"', () => {
    const records = see([], [shown('bot', [STEADY])]);
    expect(see(records, [shown('bot', [])], day(1))[0]?.sighting).toMatchObject({
      tokens: [STEADY],
      at: day(0),
    });
    const open = see(records, [shown('bot', [], { restriction: 'off' })], day(1));
    expect(open[0]?.sighting).toMatchObject({ restriction: 'off', at: day(1) });
  });

  it('keeps nothing that is neither an address nor a range', () => {
    const [record] = see([], [shown('bot', [STEADY, '10.0.0.*', 'hunter2', 'a'.repeat(64)])]);
    expect(record?.sighting?.tokens).toEqual([STEADY, '10.0.0.*']);
  });
});

describe('a new unknown address', () => {
  const first = see([], [shown('bot', [STEADY, '198.51.100.7'])], day(-9));
  const arrivals = (records: readonly KeyRecord[]) =>
    records[0]?.arrivals.map(({ address, absentAt }) => [address, absentAt]);

  it('is neutral at the first sighting', () => {
    expect(arrivals(first)).toEqual([]);
  });

  it('is named with the last sighting without it, also at later looks', () => {
    const second = see(first, [shown('bot', [STEADY, '198.51.100.7', STRANGER])], day(-2));
    const third = see(second, [shown('bot', [STEADY, '198.51.100.7', STRANGER])], day(-1));
    expect(arrivals(second)).toEqual([[STRANGER, day(-9)]]);
    expect(arrivals(third)).toEqual([[STRANGER, day(-9)]]);
  });

  it('is forgotten when it is gone, and is none when it is of the list or came with a fill', () => {
    const second = see(first, [shown('bot', [STEADY, STRANGER, NEW])], day(-2));
    expect(arrivals(second)).toEqual([[STRANGER, day(-9)]]);
    expect(arrivals(see(second, [shown('bot', [STEADY])], day(-1)))).toEqual([]);
    const { records } = markFilled(
      first,
      { observation: look([shown('bot', [STEADY])]), index: 0, added: [STRANGER], removed: [], before: [] },
      day(-3),
    );
    expect(arrivals(see(records, [shown('bot', [STEADY, STRANGER])], day(-2)))).toEqual([]);
  });

  it('is none on a key that let everyone in before', () => {
    const open = see([], [shown('bot', [], { restriction: 'off' })], day(-9));
    expect(arrivals(see(open, [shown('bot', [STRANGER])], day(-2)))).toEqual([]);
  });

  it('is claimed or disowned; the newest word counts', () => {
    const id = first[0]?.id ?? '';
    const twice = claim(claim(first, id, STRANGER, 'mine', day(0)), id, STRANGER, 'not-mine', day(1));
    expect(twice[0]?.claims).toEqual([{ address: STRANGER, whose: 'not-mine', at: day(1) }]);
  });
});

describe('a fill', () => {
  const open = see([], [shown('bot', [], { restriction: 'off' })], day(-2));
  const form = look([shown('bot', [], { restriction: 'off', shows: 'form' })]);
  const { records: filled, id } = markFilled(
    open,
    { observation: form, index: 0, added: [OLD, STEADY], removed: [], before: [] },
    day(-1),
  );

  it('makes the key ours, whatever was said, and remembers that it was open', () => {
    expect(filled[0]).toMatchObject({
      role: 'ours',
      roleReason: 'filled',
      fill: { saved: 'no', wasOpen: true },
    });
    const other = setRole(open, open[0]?.id ?? '', 'other');
    const again = markFilled(
      other,
      { observation: form, index: 0, added: [STEADY], removed: [], before: [] },
      day(-1),
    );
    expect(again.records[0]?.role).toBe('ours');
  });

  it('is stored when the page says so, with what the form held', () => {
    const [saved] = markSaved(filled, id ?? '', 'stored', [OLD, STEADY], rotation, day(0));
    expect(saved).toMatchObject({
      fill: { saved: 'stored', storedAt: day(0) },
      sighting: { restriction: 'on', shows: 'stored' },
    });
    const [hidden] = markSaved(filled, id ?? '', 'stored', null, rotation, day(0));
    expect(hidden?.sighting?.tokens).toEqual([OLD, STEADY]);
  });

  it('is stored when a later look shows the addresses, not when it shows some of them', () => {
    expect(see(filled, [shown('bot', [OLD, STEADY])])[0]?.fill?.saved).toBe('stored');
    expect(see(filled, [shown('bot', [OLD])])[0]?.fill?.saved).toBe('no');
    expect(see(filled, [shown('bot', [OLD, STEADY], { restriction: 'off' })])[0]?.fill?.saved).toBe('no');
  });

  it('of a key that is being created is kept for an hour, then ends unless the list shows the key', () => {
    const creating = look([shown('new', [], { shows: 'form' })], { completeList: false });
    const made = markFilled(
      [],
      { observation: creating, index: 0, added: [STEADY], removed: [], before: [] },
      day(0),
    );
    expect(see(made.records, [], day(0) + HOUR / 2)).toHaveLength(1);
    expect(presentKeys(see(made.records, [], day(0) + 2 * HOUR))).toHaveLength(0);
    expect(see(made.records, [shown('new', [STEADY])], day(0) + 2 * HOUR)[0]?.fill?.saved).toBe('stored');
  });

  it('that was undone leaves what was there', () => {
    expect(unmarkFilled(filled, id ?? '', null)[0]?.fill).toBeNull();
    expect(forgetKey(filled, id ?? '')).toEqual([]);
  });

  it('of one of two equal keys in a partial view is not put down to either', () => {
    const twins = see([], [shown('bot', [STEADY]), shown('bot', [STEADY])]);
    const one = look([shown('bot', [STEADY], { shows: 'form' })], { completeList: false });
    expect(
      markFilled(twins, { observation: one, index: 0, added: [NEW], removed: [], before: [] }, day(1)).id,
    ).toBeNull();
  });
});
