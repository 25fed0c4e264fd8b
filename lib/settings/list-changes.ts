import { MOST_IN_LIST, type Settings } from './settings.ts';

/** The lists of the settings that an action of the user changes. */
type Lists = Pick<Settings, 'own' | 'fields' | 'quietPages'>;
type Entry = Lists[keyof Lists][number];

/** The entries that were removed from these lists and those that were added, by list. */
export type ListChanges = Readonly<
  Record<keyof Lists, { readonly gone: readonly Entry[]; readonly come: readonly Entry[] }>
>;

/** What differs between the settings before an action and after it. */
export function changesBetween(before: Lists, after: Lists): ListChanges {
  const of = (name: keyof Lists) => ({
    gone: without(before[name], after[name]),
    come: without(after[name], before[name]),
  });
  return { own: of('own'), fields: of('fields'), quietPages: of('quietPages') };
}

/**
 * The settings with those changes reverted. Changes that were made since stay; removed entries come back as
 * far as the list has room.
 */
export function withoutChanges(settings: Settings, changes: ListChanges): Settings {
  const back = <One extends Entry>(name: keyof Lists, now: readonly One[]): One[] => {
    const kept = without(now, changes[name].come) as One[];
    return [...kept, ...(without(changes[name].gone, kept) as One[])].slice(0, MOST_IN_LIST[name]);
  };
  return {
    ...settings,
    own: back('own', settings.own),
    fields: back('fields', settings.fields),
    quietPages: back('quietPages', settings.quietPages),
  };
}

function without(all: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return all.filter((one) => !known.has(JSON.stringify(one)));
}
