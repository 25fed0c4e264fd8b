import type { Exchange } from '../exchanges/all.ts';
import { keyIdOf } from '../keys/identity.ts';
import { withinLimits } from '../keys/limits.ts';
import { newRecord } from '../keys/observe.ts';
import type { KeyRecord } from '../keys/record.ts';
import { type Message, message } from '../language/message.ts';
import { withField } from '../settings/per-site.ts';
import { type FieldChoice, MOST_IN_LIST, type Settings } from '../settings/settings.ts';
import type { Portable } from './file.ts';

type Hosts = readonly Pick<Exchange, 'id' | 'hosts'>[];
type Kept = Pick<Settings, 'own' | 'fields'>;

/**
 * The entries of a file that would be taken: each once, only for hosts of the exchanges, and only what is not
 * known here. Own addresses are taken as far as the list has room; a role only where the key has none yet.
 */
export function newIn(
  { own, fields, roles }: Portable,
  here: Kept,
  records: readonly KeyRecord[],
  exchanges: Hosts,
): Pick<Portable, 'own' | 'fields' | 'roles'> {
  const known = new Map(records.map(({ id, role }) => [id, role]));
  const isHost = (host: string, id?: string) =>
    exchanges.some((one) => (!id || one.id === id) && one.hosts.some((other) => other.host === host));
  return {
    own: once(own, ({ address }) => address)
      .filter(({ address }) => !here.own.some((one) => one.address === address))
      .slice(0, MOST_IN_LIST.own - here.own.length),
    fields: once(fields, nameOfField)
      .filter(({ host }) => isHost(host))
      .filter((field) => !here.fields.some((one) => nameOfField(one) === nameOfField(field))),
    roles: once(roles, keyIdOf)
      .filter(({ host, exchange }) => isHost(host, exchange))
      .filter((one) => (known.get(keyIdOf(one)) ?? 'unknown') === 'unknown'),
  };
}

/**
 * The changes that {@link newIn} found, one message each, for the user to confirm; empty where there are
 * none.
 */
export function previewOf({ own, fields, roles }: ReturnType<typeof newIn>, platform: string): Message[] {
  return [
    ...own.map(({ name, address }) => message('move_adds_own', { name, address })),
    ...fields.map(({ name, host }) => message('move_adds_field', { name, host })),
    ...roles.map(({ label, role }) => message('move_sets_role', { label, role, platform })),
  ];
}

/** The settings with the file's new entries added. */
export function settingsWith(settings: Settings, file: Portable, exchanges: Hosts): Settings {
  const { own, fields } = newIn(file, settings, [], exchanges);
  return {
    ...settings,
    own: [...settings.own, ...own],
    fields: fields.reduce<FieldChoice[]>(withField, settings.fields),
  };
}

/**
 * The records with the roles of a file. A key that was never seen here gets a record by its identity; over
 * the limit, records without a role or claim are dropped first (`withinLimits`).
 */
export function recordsWith(
  records: readonly KeyRecord[],
  file: Portable,
  exchanges: Hosts,
): readonly KeyRecord[] {
  const { roles } = newIn(file, { own: [], fields: [] }, records, exchanges);
  const wanted = new Map(roles.map((one) => [keyIdOf(one), one.role]));
  const withRole = (record: KeyRecord): KeyRecord => {
    const role = wanted.get(record.id);
    return role ? { ...record, role, roleReason: 'said' } : record;
  };
  const fresh = roles
    .filter((one) => !records.some(({ id }) => id === keyIdOf(one)))
    .map(({ role: _, ...identity }) => newRecord(identity));
  return withinLimits([...fresh, ...records].map(withRole));
}

function once<One>(all: readonly One[], nameOf: (one: One) => string): One[] {
  return [...new Map(all.toReversed().map((one) => [nameOf(one), one])).values()].toReversed();
}

function nameOfField({ host, path, role, name }: FieldChoice): string {
  return JSON.stringify([host, path, role, name]);
}
