import { type Address, isIPv6, parseAddress } from '../address/address.ts';
import { refusalOf } from '../address/refusal.ts';

/**
 * The blocks for documentation (RFC 5737) without their last number; when they are used up, the block for
 * benchmarks (RFC 2544).
 */
const BLOCKS = ['203.0.113', '198.51.100', '192.0.2'] as const;
const FURTHER = '198.18';
/** The block for benchmarks goes on in the next one; its first network stands for wide ranges. */
const NEXT = '198.19';
const NETWORKS = BLOCKS.length + 2 * 256 - 1;
/** The hosts of a network, the usual ones first. */
const HOSTS = 256;
/** Addresses that are no server's: those of one kind become one of it. */
const OF_KIND: Readonly<Partial<Record<string, string>>> = {
  private: '192.168',
  'link-local': '169.254',
  'carrier-grade': '100.64',
};
/** The block for documentation of IPv6 (RFC 3849). */
const BLOCK_6 = '2001:db8';

const OCTET = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
/** An IPv4 address or one with wildcards, perhaps with a prefix, wherever it stands in a word. */
const V4 = new RegExp(
  String.raw`(?<![\d.])(${OCTET})\.(${OCTET}|\*)\.(${OCTET}|\*)\.(${OCTET}|\*)(?:/(\d{1,2}))?(?![\d*]|\.\d)`,
  'gu',
);
const V6 =
  /(?<![\p{L}\d:.])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?:\.\d{1,3}){0,3}(?:\/\d{1,3})?(?![\p{L}\d:])/giu;
/** A range with a shorter prefix belongs to no one owner: only its width is kept. */
const WIDEST_KEPT = 16;
const NETWORK = 24;

/**
 * Gives every address of a page a stand-in out of the blocks for documentation and benchmarks: equal ones
 * stay equal, different ones different, those of one network (/24, /64) stay in one, as long as there are
 * networks, and what is no server's (private, loopback, everyone) stays of its kind.
 */
export class AddressStandIns {
  /** The networks of each version, by their number. */
  readonly #networks = new Map<string, number>();
  readonly #networks6 = new Map<string, string>();
  readonly #hosts = new Map<string, Address>();
  readonly #taken = new Map<string, number>();

  /**
   * Returns a text with every address in it replaced.
   * @param around put before and after each of them
   */
  in(text: string, around: readonly [before: string, after: string] = ['', '']): string {
    if (!/[\d*][.:]|::/.test(text)) return text;
    const [before, after] = around;
    return text
      .replace(V4, (_, a, b, c, d, prefix) => `${before}${this.#fourth([a, b, c, d], prefix)}${after}`)
      .replace(V6, (written) => {
        const made = this.#sixth(written);
        return made === null ? written : `${before}${made}${after}`;
      });
  }

  /** The stand-in of one address. */
  of(address: Address): Address {
    const known = this.#hosts.get(address);
    if (known !== undefined) return known;
    const made = isIPv6(address) ? this.#host6(address) : this.#host4(address);
    this.#hosts.set(address, made);
    return made;
  }

  #fourth([a = '', b = '', c = '', d = '']: readonly string[], prefix: string | undefined): string {
    const network = `${a}.${b}.${c}`;
    const isWild = [b, c, d].includes('*');
    if (!isWild && prefix === undefined) return this.of(`${network}.${d}` as Address);
    const size = Math.min(Number(prefix ?? NETWORK), 32);
    if (b === '*' || size < WIDEST_KEPT) return prefix === undefined ? '0.*.*.*' : `0.0.0.0/${size}`;
    if (c === '*' || size < NETWORK)
      return prefix === undefined ? `${FURTHER}.*.*` : `${FURTHER}.0.0/${size}`;
    if (isWild) return `${this.#network(network)}.*`;
    if (size === NETWORK) return `${this.#network(network)}.0/${size}`;
    return `${this.of(`${network}.${d}` as Address)}/${size}`;
  }

  #sixth(written: string): string | null {
    const [bare = '', prefix] = written.split('/');
    const address = parseAddress(bare);
    if (!address) return null;
    if (prefix === undefined) return this.of(address);
    if (Number(prefix) < 48) return `::/${prefix}`;
    return `${Number(prefix) > 64 ? this.of(address) : `${this.#network6(address)}::`}/${prefix}`;
  }

  #host4(address: Address): Address {
    const refusal = refusalOf(address);
    if (refusal === 'unspecified' || refusal === 'loopback') return address;
    const kind = OF_KIND[refusal ?? ''];
    if (kind === undefined) return this.#free(this.#numberOf(address.slice(0, address.lastIndexOf('.'))));
    const n = this.#next(kind) - 1;
    return `${kind}.${Math.floor(n / 254)}.${(n % 254) + 1}` as Address;
  }

  /** The next host of a network, or of the one after it where all of its hosts are taken. */
  #free(number: number): Address {
    for (let at = number; at < number + NETWORKS; at += 1) {
      const network = networkAt(at);
      if ((this.#taken.get(network) ?? 0) >= HOSTS) continue;
      const n = this.#next(network);
      return `${network}.${n % HOSTS}` as Address;
    }
    return `${networkAt(number)}.1` as Address;
  }

  #host6(address: Address): Address {
    const refusal = refusalOf(address);
    if (refusal === 'unspecified' || refusal === 'loopback') return address;
    if (refusal === 'mapped') return this.#mapped(address);
    const network =
      refusal === 'private' ? 'fd00' : refusal === 'link-local' ? 'fe80' : this.#network6(address);
    const made = parseAddress(`${network}::${this.#next(network).toString(16)}`);
    return made ?? address;
  }

  /** An IPv4 address that is written as one of IPv6. */
  #mapped(address: Address): Address {
    const [high = '0', low = '0'] = address.split(':').slice(-2);
    const octets = [high, low].flatMap((group) => [
      Number.parseInt(group, 16) >> 8,
      Number.parseInt(group, 16) & 0xff,
    ]);
    return parseAddress(`::ffff:${this.of(octets.join('.') as Address)}`) ?? address;
  }

  #network(network: string): string {
    return networkAt(this.#numberOf(network));
  }

  #numberOf(network: string): number {
    const number = this.#networks.get(network) ?? this.#networks.size;
    this.#networks.set(network, number);
    return number;
  }

  #network6(address: Address): string {
    const network = `${address.split(':').slice(0, 4).join(':')}:`;
    const known = this.#networks6.get(network);
    if (known !== undefined) return known;
    const made = `${BLOCK_6}:${this.#networks6.size.toString(16)}`;
    this.#networks6.set(network, made);
    return made;
  }

  #next(network: string): number {
    const n = (this.#taken.get(network) ?? 0) + 1;
    this.#taken.set(network, n);
    return n;
  }
}

/** The network of a number; when all are used up, they begin again. */
function networkAt(number: number): string {
  const n = number % NETWORKS;
  const further = n - BLOCKS.length + 1;
  return BLOCKS[n] ?? (further < 256 ? `${FURTHER}.${further}` : `${NEXT}.${further - 256}`);
}
