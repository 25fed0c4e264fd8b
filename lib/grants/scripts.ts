import { hostPattern, originPattern } from '../platform/exchanges.ts';
import type { Platform } from '../platform/platform.ts';
import type { Grants } from './grants.ts';

/** A page script as the browser registers it. */
export interface PageScript {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  readonly runAt: 'document_start' | 'document_idle';
  readonly allFrames: false;
  readonly persistAcrossSessions: true;
}

/** The page scripts to register for these grants: one per site, so that each is removed with its grant. */
export function pageScripts({ hosts, connect }: Grants, platform: Platform): PageScript[] {
  const always = { allFrames: false, persistAcrossSessions: true } as const;
  const watches = hosts.map(
    (host): PageScript => ({
      id: `watch:${host}`,
      js: ['/watch.js'],
      matches: [hostPattern(host)],
      runAt: 'document_start',
      ...always,
    }),
  );
  if (!connect) return watches;
  const matches = [originPattern(platform.links.connect)];
  return [...watches, { id: 'connect', js: ['/connect.js'], matches, runAt: 'document_idle', ...always }];
}

/**
 * What to unregister and to register, in this order, so that the wanted scripts are registered. Scripts are
 * compared by id and match patterns alone.
 */
export function scriptChanges(
  registered: readonly { readonly id: string; readonly matches?: readonly string[] | undefined }[],
  wanted: readonly PageScript[],
): { readonly drop: readonly string[]; readonly add: readonly PageScript[] } {
  const nameOf = ({ id, matches }: { id: string; matches?: readonly string[] | undefined }) =>
    [id, ...(matches ?? [])].join(' ');
  const there = new Set(registered.map(nameOf));
  const right = new Set(wanted.map(nameOf));
  return {
    drop: registered.filter((script) => !right.has(nameOf(script))).map(({ id }) => id),
    add: wanted.filter((script) => !there.has(nameOf(script))),
  };
}
