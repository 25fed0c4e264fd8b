import type { Exchange } from '../exchanges/all.ts';
import { routeSource } from '../exchanges/route.ts';

/** Parts of paths that pages have for everybody. */
const COMMON = [
  'account',
  'accounts',
  'api',
  'app',
  'create',
  'edit',
  'key',
  'keys',
  'management',
  'my',
  'new',
  'security',
  'settings',
  'sub-account',
  'subaccount',
  'user',
  'usercenter',
];
const LOCALE = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;

/**
 * The pattern of a path, without what may be of one user: words that the exchange's own routes have, or that pages have
 * for everybody, stay; a language stays as `{locale}`, anything else as `*`.
 */
export function routePattern(path: string, exchange: Exchange): string {
  const known = new Set([...COMMON, ...(routeSource([exchange]).match(/[a-z][a-z-]{2,}/g) ?? [])]);
  const parts = path.split('/').filter((part) => part !== '');
  const pattern = parts.map((part, place) => {
    if (known.has(part.toLowerCase())) return part.toLowerCase();
    return place === 0 && LOCALE.test(part) ? '{locale}' : '*';
  });
  return `/${pattern.join('/')}`;
}
