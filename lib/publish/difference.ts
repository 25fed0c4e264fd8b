import type { ListDocument, ListedDocument } from '../feed/schema.ts';
import type { Moment } from '../rotation/list.ts';
import { isWanted } from '../rotation/phase.ts';
import { listEntriesOf } from './document.ts';

/**
 * What a list says that another did not, one line each, computed from the addresses themselves: the lines about changes
 * inside a list are only what somebody wrote.
 * @param before the newest published list; null before the first
 */
export function differenceOf(before: ListDocument | null, next: ListDocument, now: Moment): string[] {
  const old = new Map((before?.addresses ?? []).map((entry) => [entry.address, entry]));
  const kept = new Set(next.addresses.map(({ address }) => address));
  const gone = [...old.keys()].filter((address) => !kept.has(address));
  const lines = [
    ...next.addresses.flatMap((entry) => changeOf(old.get(entry.address), entry)),
    ...gone.map((address) => `- ${address} is left out`),
    ...(noneInUse(next, now) ? ['! NO ADDRESS IS LEFT IN USE: clients fill nothing'] : []),
  ];
  return lines.length > 0 ? lines : ['= no address changes: the list is renewed'];
}

/** Whether a list leaves clients nothing to fill. */
export function noneInUse(document: ListDocument, now: Moment): boolean {
  return !listEntriesOf(document).some((entry) => isWanted(entry, now));
}

function changeOf(before: ListedDocument | undefined, entry: ListedDocument): string[] {
  const { address, revoked } = entry;
  if (!before) return [`+ ${address} ${arrival(entry)}`];
  const isNew = JSON.stringify(revoked) !== JSON.stringify(before.revoked);
  const changed = FIELDS.filter(([name]) => before[name] !== entry[name]);
  return [
    ...(isNew && revoked ? [`! ${address} REVOKED: ${revoked.reason}`] : []),
    ...(isNew && !revoked ? [`! ${address} is no longer revoked`] : []),
    ...changed.map(
      ([name, label]) => `~ ${address} ${label}: ${shown(entry[name])} (was ${shown(before[name])})`,
    ),
  ];
}

/** The fields that may change while an address is listed, in the operators' words. */
const FIELDS = [
  ['retiresAt', 'last day'],
  ['effectiveAt', 'live from'],
  ['announcedAt', 'announced'],
  ['retirementAnnouncedAt', 'retirement announced'],
  ['replaces', 'replaces'],
  ['urgent', 'URGENT'],
  ['region', 'region'],
  ['note', 'note'],
] as const;

function arrival(entry: ListedDocument): string {
  const { effectiveAt, urgent, replaces, retiresAt, revoked, region, note } = entry;
  return [
    `live from ${shown(effectiveAt)}`,
    ...(urgent ? ['URGENT'] : []),
    ...(replaces === null ? [] : [`replaces ${replaces}`]),
    ...(retiresAt === null ? [] : [`last day ${shown(retiresAt)}`]),
    ...(revoked ? [`REVOKED: ${revoked.reason}`] : []),
    ...(region === null ? [] : [`region ${region}`]),
    ...(note === null ? [] : [`note ${note}`]),
  ].join(', ');
}

/** A value in a line: a moment by its day, and by its minute where it is not midnight. */
function shown(value: string | boolean | null): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):/.exec(value) ?? [];
  if (day === undefined) return value;
  return time === '00:00' ? day : `${day} ${time}`;
}
