import { columnMeanings } from '../lexicon/columns.ts';
import { type Zone, zoneIn } from './times/zone.ts';

/**
 * What the name of a field says of an IP address in it: `source` called; `ip` has no more to say; `forwarded` is what a
 * proxy says of who called; `other` is a server, a destination or a list; `none` is no address at all.
 */
export type AddressRole = 'source' | 'ip' | 'unnamed' | 'forwarded' | 'other' | 'none';

/** How well a name fits the moment of a use: 4 "event time" … 1 "created"; 0 another moment; null no time. */
export type TimeRank = 4 | 3 | 2 | 1 | 0 | null;

/** What the name of a field says. */
export interface FieldRole {
  readonly address: AddressRole;
  readonly time: TimeRank;
  /** The zone that it names. */
  readonly zone: Zone | null;
  /** Whether the field's value is a zone. */
  readonly isZone: boolean;
}

const words = (text: string) => new Set(text.split(' '));

const NONE = words(
  'version ver rev revision agent ua useragent browser os device build oid price amount quantity qty fee total balance serial order sdk software firmware model usd usdt signature hash uuid guid',
);
const FORWARDED = words('forwarded xff chain connecting real true');
const SOURCE = words(
  'source src client clientip remote caller callerip actor peer orig c rhost requester requestor visitor remoteaddr remoteip clientaddr srcaddr srcip sourceip sourceips userip login rip raddr',
);
const OTHER = words(
  'i lip laddr dst dest destination dstaddr dstip server target backend upstream local listen resp origin edge proxy service nat trans transip gateway dvc whitelist whitelisted allowlist allow allowed permitted trusted bound bind previous prev old s via router dns',
);
/** Around an address (`host.ip`) it is the machine that wrote the log; alone (`host=`) it may be who called. */
const MACHINE = words('host hostname requestparameters');
/** Not `ips`: a list of them is who may call. */
const IP = words('ip ipaddress ipaddr ipv4 ipv6 address addr inet');

const TIME = words(
  'time timestamp ts date datetime t when published realtime at utc gmt clock dt timegenerated timecreated',
);
const EVENT = words(
  'eventtime event occurred used access accessed logged login seen request call action operation',
);
const CREATED = words('created create creation createdat createtime');
const OTHER_TIME = words(
  'expire expires expired expiry expiration updated update modified ingested ingest received receive end until valid session mfa birth deleted issued stage next revoked monotonic stop upload export generated',
);

const NOTHING: FieldRole = { address: 'unnamed', time: null, zone: null, isZone: false };
const known = new Map<string, FieldRole>();
const KEPT = 2_000;

/**
 * What a field's name says. Of a path (`client.ipAddress`) the last part counts, and where it is silent on whose
 * address it is, the parts before it.
 * @param path parts joined by blanks and points, as the format gives them; '' where a field has no name
 */
export function fieldRoleOf(path: string): FieldRole {
  if (path === '') return NOTHING;
  const before = known.get(path);
  if (before) return before;
  if (known.size >= KEPT) known.clear();
  const role = readRole(path);
  known.set(path, role);
  return role;
}

function readRole(path: string): FieldRole {
  const parts = path.split(/\.(?=[^.\s])/);
  const last = parts.at(-1) ?? path;
  const tokens = tokensOf(last);
  const meanings = columnMeanings(last);
  const time = timeRank(tokens, tokensOf(parts.slice(0, -1).join(' ')), meanings);
  const zone = time === null ? null : zoneIn(last);
  const isZone =
    tokens.some((token) => /^(?:tz|timezone|zone|utcoffset)$/.test(token)) ||
    /time zone/.test(tokens.join(' '));
  return { address: addressRole(parts, tokens, meanings), time: isZone ? null : time, zone, isZone };
}

function addressRole(
  parts: readonly string[],
  tokens: readonly string[],
  meanings: readonly string[],
): AddressRole {
  const has = (set: ReadonlySet<string>) => tokens.some((token) => set.has(token));
  if (has(NONE) || meanings.includes('none') || (tokens.length === 1 && tokens[0] === 'id')) return 'none';
  if (has(FORWARDED)) return 'forwarded';
  if (meanings.includes('other')) return 'other';
  if (has(SOURCE) || meanings.includes('source')) return 'source';
  if (has(OTHER)) return 'other';
  const isIp = has(IP) || meanings.includes('ip');
  // The nearest part that says something decides: `_source.host.ip` is a machine's.
  for (const part of parts.slice(0, -1).reverse()) {
    const said = partRole(tokensOf(part), isIp);
    if (said) return said;
  }
  return isIp ? 'ip' : 'unnamed';
}

/** What a part of a path says of an address somewhere below it. */
function partRole(tokens: readonly string[], isIp: boolean): AddressRole | null {
  const has = (set: ReadonlySet<string>) => tokens.some((token) => set.has(token));
  if (has(NONE)) return 'none';
  if (has(FORWARDED)) return 'forwarded';
  if (has(SOURCE)) return isIp ? 'source' : null;
  if (has(OTHER) || has(MACHINE)) return isIp || tokens.some((token) => /list$/.test(token)) ? 'other' : null;
  return null;
}

function timeRank(
  tokens: readonly string[],
  above: readonly string[],
  meanings: readonly string[],
): TimeRank {
  const has = (set: ReadonlySet<string>) => tokens.some((token) => set.has(token));
  const foreign = meanings.includes('time');
  const timely =
    has(TIME) || foreign || has(EVENT) || has(CREATED) || tokens.includes('start') || tokens.includes('last');
  if (!timely && !has(OTHER_TIME)) return null;
  if (has(OTHER_TIME) && !(has(EVENT) && tokens.includes('received'))) return 0;
  if (meanings.includes('otherTime')) return 0;
  if (above.some((token) => OTHER_TIME.has(token)) && !above.some((token) => EVENT.has(token))) return 0;
  if (has(EVENT))
    return has(TIME) || foreign || tokens.includes('last') || has(words('eventtime logged accessed occurred'))
      ? 4
      : null;
  if (has(CREATED)) return 1;
  if (
    tokens.every(
      (token) => TIME.has(token) || /^(?:local|iso|iso8601|\d+|and|of|the|unix|epoch|ms)$/.test(token),
    ) ||
    foreign
  )
    return 3;
  return has(TIME) || tokens.includes('start') ? 2 : null;
}

/** `sourceIPAddress`, `source_ip`, `cs(User-Agent)`, `Source Network Address` in lower-case words. */
function tokensOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/\bI ?P ?s\b/g, 'ips')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((token) => token !== '');
}
