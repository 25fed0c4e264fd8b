import type { Exchange, ExchangeId } from './all.ts';
import { skeletonOf } from './skeleton.ts';

/** A name of up to this many letters stands inside many innocent words ("bookx"). */
const SHORT = 4;

type Known = Pick<Exchange, 'id' | 'hosts' | 'otherSites'>;

/** Which exchange a host belongs to or resembles. */
export type HostKin =
  /** A site of the exchange itself, whichever of its hosts. */
  | { readonly kind: 'own'; readonly exchange: ExchangeId }
  /** A site of somebody else that a person could take for the exchange's. */
  | { readonly kind: 'look-alike'; readonly exchange: ExchangeId }
  | { readonly kind: 'none' };

/**
 * Tells whether a host is an exchange's own, a look-alike, or neither. A label of a look-alike contains the
 * exchange's name: as a part, with hyphens, with confusable letters or digits, or with one typing error.
 * Another top-level domain and a subdomain of a foreign site are such cases. Addresses and `localhost` are
 * neither.
 * @param hostname as `URL` gives it: lower case, in punycode
 */
export function kinOfHost(hostname: string, exchanges: readonly Known[]): HostKin {
  const host = hostname.replace(/\.$/, '');
  if (!host.includes('.') || host.endsWith('.localhost') || /^[\d.]+$|[:[\]]/.test(host))
    return { kind: 'none' };
  const owner = exchanges.find((exchange) => domainsOf(exchange).some((domain) => isWithin(host, domain)));
  if (owner) return { kind: 'own', exchange: owner.id };
  // The last label is a top-level domain: no exchange's name is looked for in it.
  const labels = host.split('.').slice(0, -1).map(skeletonOf);
  const meant =
    exchanges.find(({ id }) => labels.some((label) => bears(label, id))) ??
    exchanges.find(({ id }) => labels.some((label) => isSlipOf(label, id)));
  return meant ? { kind: 'look-alike', exchange: meant.id } : { kind: 'none' };
}

/** The domains that are the exchange's with everything below them. */
function domainsOf({ hosts, otherSites }: Known): string[] {
  return [...hosts.map(({ host }) => host.split('.').slice(-2).join('.')), ...otherSites];
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/**
 * Whether a label contains the name: anywhere, or, for a short name, at the beginning of one of its words.
 */
function bears(label: string, name: string): boolean {
  if (name.length > SHORT) return label.replaceAll('-', '').includes(name);
  return label.split('-').some((word) => word.startsWith(name)) || label.replaceAll('-', '') === name;
}

/**
 * Whether a word of a label is the name with one letter added, missing or replaced, or with two neighbours
 * swapped. The first letter must match: it is seldom mistyped, and "finance" would be a slip of "binance".
 */
function isSlipOf(label: string, name: string): boolean {
  if (name.length <= SHORT) return false;
  return [label.replaceAll('-', ''), ...label.split('-')].some(
    (word) => word[0] === name[0] && isOneSlip(word, name),
  );
}

function isOneSlip(word: string, name: string): boolean {
  const start = [...name].findIndex((letter, index) => word[index] !== letter);
  if (start < 0) return word.length === name.length + 1;
  const rest = { word: word.slice(start), name: name.slice(start) };
  return (
    rest.word.slice(1) === rest.name.slice(1) ||
    rest.word.slice(1) === rest.name ||
    rest.word === rest.name.slice(1) ||
    rest.word === `${rest.name[1]}${rest.name[0]}${rest.name.slice(2)}`
  );
}
