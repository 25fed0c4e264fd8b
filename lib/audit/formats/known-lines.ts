import { fieldRoleOf } from '../names.ts';
import type { LogField } from '../record.ts';

/** Of a bounded length: a line may be one long word. */
const HOST = String.raw`"?(?<client>[\w:.%-]{2,60}|\[[\da-f:.]{2,60}\])"?`;
const TIME = String.raw`\[(?<time>[^\]]{10,40})\]`;
const QUOTED = String.raw`"(?:[^"\\]|\\.|"(?=[^\s]))*"`;

/**
 * Formats whose fields have fixed places, by their documentation: Apache and nginx (common and combined, with
 * a virtual host before and the forwarded addresses behind), S3, ALB and ELB of AWS, Squid, Envoy. Everything
 * outside of the named places (requests, user agents, upstreams) is no address of a caller.
 */
const KNOWN: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:[\w.-]{1,120}(?::\d+)? )?${HOST} \S{1,120} (?:\S{1,120}|"[^"]*") ${TIME} (?:"[\w.:-]+" )?${QUOTED} (?:\d{3}|-) (?:\d+|-)(?: ${QUOTED} ${QUOTED}(?: "(?<forwarded>[\da-f:., ]*|-|unknown)")?)?(?=\s|$)`,
    'i',
  ),
  new RegExp(String.raw`^[\da-f]{16,} \S+ ${TIME} ${HOST} \S+ \S+ [A-Z]+\.`, 'i'),
  new RegExp(
    String.raw`^(?:https?|h2|grpcs?|wss?) (?<time>\d{4}-\d\d-\d\dT\S+) \S+ ${HOST}:\d+ \S+ [-\d.]+ `,
  ),
  new RegExp(String.raw`^(?<time>\d{4}-\d\d-\d\dT\S+) [\w-]+ ${HOST}:\d+ \S+ [-\d.]+ [-\d.]+ [-\d.]+ `),
  new RegExp(String.raw`^(?<time>1\d{9}(?:\.\d+)?)\s+\d+ ${HOST} [A-Z_]+\/\d{3} \d+ [A-Z]+ `),
  new RegExp(
    String.raw`^${TIME} ${QUOTED} \d+ \S+ \d+ \d+ \d+ \S+ "(?<forwarded>[^"]*)" "[^"]*" "[^"]*" "[^"]*" "[^"]*"`,
  ),
];

const CLIENT = fieldRoleOf('client ip');
const EVENT = fieldRoleOf('event time');
const FORWARDED = fieldRoleOf('forwarded');

/** The fields of a line of a format that is known by its places; null where it is none. */
export function knownFields(line: string): LogField[] | null {
  for (const pattern of KNOWN) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const { client, time = '', forwarded } = groups;
    return [
      { role: EVENT, text: time },
      ...(client === undefined ? [] : [{ role: CLIENT, text: client }]),
      ...(forwarded === undefined ? [] : [{ role: FORWARDED, text: forwarded }]),
    ];
  }
  return null;
}
