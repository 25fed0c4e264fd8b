/** A first part of a path that names a language: `/de/…`, `/zh-CN/…`, `/pt_BR/…`. */
const LOCALE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,4})?$/i;

/**
 * Whether a page is the platform's API Connect page: the path of `links.connect` or one below it, in whatever language,
 * since both may begin with the name of one. A link to the root means the root alone. Where the link leads to a route
 * behind `#/`, the page's route counts as its path does.
 * @param here where the page is; its origin was compared before
 * @param connect `links.connect` of `platform.json`
 */
export function isConnectPage(here: Pick<URL, 'pathname' | 'hash'>, connect: string): boolean {
  const link = new URL(connect);
  if (!isBelow(here.pathname, link.pathname)) return false;
  return !link.hash.startsWith('#/') || isBelow(here.hash.slice(1), link.hash.slice(1));
}

function isBelow(path: string, top: string): boolean {
  const wanted = variants(partsOf(top)).filter((parts, at) => at === 0 || parts.length > 0);
  return variants(partsOf(path)).some((parts) => wanted.some((each) => begins(parts, each)));
}

function begins(parts: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 ? parts.length === 0 : wanted.every((part, at) => parts[at] === part);
}

/** A path as it is and, where it begins with the name of a language, without that. */
function variants(parts: readonly string[]): (readonly string[])[] {
  return LOCALE.test(parts[0] ?? '') ? [parts, parts.slice(1)] : [parts];
}

function partsOf(path: string): string[] {
  return (path.split('?')[0] ?? '').split('/').filter((part) => part !== '');
}
