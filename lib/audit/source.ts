import type { Address } from '../address/address.ts';
import { refusalOf } from '../address/refusal.ts';
import { addressesIn, type LoggedAddress } from './addresses/find.ts';
import { plainText } from './addresses/writing.ts';
import { type AddressRole, fieldRoleOf } from './names.ts';
import type { LogField } from './record.ts';
import { isInside } from './whose.ts';

/** Who called, as far as a record says. */
export type Source =
  | { readonly kind: 'known'; readonly address: Address }
  /** Only addresses of a private network: a proxy stands in between. */
  | { readonly kind: 'hidden' }
  /** Several addresses, and nothing says which one called. */
  | { readonly kind: 'several' }
  /** Something that should be an address and cannot be read as one. */
  | { readonly kind: 'unread'; readonly text: string }
  | { readonly kind: 'none' };

/** How well the name of a field fits the caller's address, the best highest; null: no candidate. */
const RANKS: Readonly<Record<AddressRole, number | null>> = {
  source: 3,
  ip: 2,
  unnamed: 1,
  forwarded: null,
  other: null,
  none: null,
};
const PROSE = 0;

interface Candidate {
  readonly address: Address | null;
  readonly text: string;
  readonly rank: number;
}

/** Chooses the address that called: by the names of the fields, else where a record has one address only. */
export function sourceOf(fields: readonly LogField[]): Source {
  const candidates: Candidate[] = [];
  const forwarded: Address[] = [];
  for (const { role, text } of fields) {
    if (role.address === 'none' || role.address === 'other') continue;
    const plain = plainText(text);
    for (const { found, as } of named(plain, role.address)) {
      const rank = as === 'prose' ? PROSE : RANKS[as];
      if (as === 'forwarded' && found.address) forwarded.push(found.address);
      if (rank !== null) candidates.push({ address: found.address, text: found.text, rank });
    }
    const rank = RANKS[role.address];
    if (rank !== null && rank >= 2 && isUnread(plain))
      candidates.push({ address: null, text: plain.trim(), rank });
  }
  return choose(candidates, forwarded);
}

/** A field for an address with something else in it: a name of a host, a number. */
function isUnread(text: string): boolean {
  return (
    /[\p{L}\d]/u.test(text) &&
    !/^\W*(?:null|none|undefined|n\/?a|unknown|nil)\W*$/i.test(text) &&
    addressesIn(text, true).length === 0
  );
}

function choose(candidates: readonly Candidate[], forwarded: readonly Address[]): Source {
  const top = Math.max(...candidates.map(({ rank }) => rank));
  const best = candidates.filter(({ rank }) => rank === top);
  const named = [...new Set(best.flatMap(({ address }) => address ?? []))];
  // 0.0.0.0 is where a server listens.
  const all = named.length > 1 ? named.filter((address) => refusalOf(address) !== 'unspecified') : named;
  const [bad] = best;
  const open = all.filter((address) => !isPrivate(address));
  const behind = [...new Set(forwarded)].filter((address) => !isPrivate(address));
  if (all.length === 0 && behind.length === 0) {
    if (forwarded.length > 0) return { kind: 'hidden' };
    return bad ? { kind: 'unread', text: bad.text } : { kind: 'none' };
  }
  const [first] = open;
  if (!first) return one(behind) ?? { kind: 'hidden' };
  if (open.length > 1 || behind.some((address) => address !== first)) return { kind: 'several' };
  return top <= RANK_UNNAMED && all.length > 1 ? { kind: 'several' } : { kind: 'known', address: first };
}

const RANK_UNNAMED = 1;

function one(addresses: readonly Address[]): Source | null {
  const [first, ...others] = addresses;
  if (!first) return null;
  return others.length > 0 ? { kind: 'several' } : { kind: 'known', address: first };
}

/** What was found out of addresses: a log names the same ones again and again. */
const known = new Map<Address, boolean>();
const KEPT = 5_000;

function isPrivate(address: Address): boolean {
  const before = known.get(address);
  if (before !== undefined) return before;
  if (known.size >= KEPT) known.clear();
  const why = refusalOf(address);
  const inside = why !== null && isInside(why);
  known.set(address, inside);
  return inside;
}

type As = AddressRole | 'prose';

/** A value that says its transport before the address: `IPV4/UDP/192.0.2.66/5060`. Lower case is a program's name. */
const TRANSPORT = /^(?:[A-Z\d]+\/)*[[\d]/;

/** The addresses of a value; in a text without a name each by what stands before it. */
function named(text: string, role: AddressRole): { found: LoggedAddress; as: As }[] {
  const isNamed = role === 'source' || role === 'ip' || role === 'forwarded';
  const found = addressesIn(text, isNamed && TRANSPORT.test(text));
  if (role !== 'unnamed') return found.map((one) => ({ found: one, as: role }));
  return found.flatMap((one) => {
    const as = roleInText(text, one);
    return as === 'none' || as === 'other' ? [] : [{ found: one, as }];
  });
}

const NAME_BEFORE =
  /([\p{L}\p{N}_.@$-]+|[\p{L}\p{N}][\p{L}\p{N}_ -]{0,30})["']?\s{0,2}(?:=|:|：)\s{0,4}[[("'{<]*$/u;
/** English words between what is told and an address. */
const FROM = /(?:^|[\s[(])(?:from|by|for|client|user|peer)(?:\s+(?:ip|host|address|ip address))?\s+["'[(]?$/i;
const TO = /(?:^|[\s[(])(?:to|via|at|on|through|server|upstream|proxy)\s+["'[(]?$|->\s?$|[a-z]:\/\/$/i;

function roleInText(text: string, { index, end }: LoggedAddress): As {
  const before = text.slice(Math.max(0, index - 48), index);
  if (TO.test(before)) return 'other';
  const quoted = quotedAround(text, index, end);
  if (quoted && /^[A-Z]{3,7} |[\p{L}]\/\d/u.test(quoted)) return 'none';
  const [, name] = NAME_BEFORE.exec(before) ?? [];
  const role =
    name && !/^\d+$/.test(name)
      ? fieldRoleOf(name.trim().split(/\s+/).slice(-4).join(' ')).address
      : 'unnamed';
  if (role !== 'unnamed') return role;
  if (FROM.test(before)) return 'source';
  return quoted ? 'prose' : 'unnamed';
}

/** What stands in double quotes around an address, where it is more than the address. */
function quotedAround(text: string, index: number, end: number): string | null {
  const quotes = text.slice(0, index).split('"').length - 1;
  if (quotes % 2 === 0) return null;
  const open = text.lastIndexOf('"', index - 1);
  const close = text.indexOf('"', end);
  const inside = text.slice(open + 1, close === -1 ? text.length : close);
  return inside.trim().length > end - index + 2 ? inside : null;
}
