import { readFileSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import type { Control, CorpusCase, Kit } from './case.ts';
import { allCases } from './cases/index.ts';

/** Where the bundles are built to. */
export const BUILT = resolve(import.meta.dirname, '../../.practice/corpus');

/** The path under which the bundles ask for their own files, on whatever host they stand. */
export const ASSETS = '/__corpus__';

/** What to answer a request with. */
export interface CorpusResponse {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer | string;
}

/** How a page is changed after it rendered. `lang` shows the labels of another language than the page's. */
export interface Mode {
  readonly strip?: '1';
  readonly font?: '1';
  readonly lang?: string;
  /** Another kit and kind of control than the page's, and what its keys hold, separated by commas. */
  readonly kit?: Kit;
  readonly control?: Control;
  readonly held?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

const VUE: readonly Kit[] = ['element', 'naive', 'antdv'];
const RIGHT_TO_LEFT = ['ar'];

/** The address to open for a case: its real host and route, with the page's name in the query. */
export function addressOf(one: CorpusCase, mode: Mode = {}): string {
  const url = new URL(one.url);
  for (const [name, value] of Object.entries({ page: one.id, ...mode })) url.searchParams.set(name, value);
  return url.href;
}

/**
 * Answers a request for a page of the corpus or for a file of its bundles.
 * @param url as the browser asked for it: any host, any path
 * @returns null when the request is for neither; the caller should then refuse it
 */
export function corpusResponse(url: URL): CorpusResponse | null {
  if (url.pathname.startsWith(`${ASSETS}/`)) return fileResponse(url.pathname.slice(ASSETS.length + 1));
  const one = allCases.find(({ id }) => id === url.searchParams.get('page'));
  const kit = (url.searchParams.get('kit') as Kit | null) ?? one?.kit;
  return one ? { status: 200, contentType: 'text/html; charset=utf-8', body: htmlOf(one, kit) } : null;
}

function fileResponse(path: string): CorpusResponse {
  const file = resolve(BUILT, path);
  if (!file.startsWith(BUILT + sep)) return { status: 404, contentType: 'text/plain', body: '' };
  return {
    status: 200,
    contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    body: readFileSync(file),
  };
}

function htmlOf(one: CorpusCase, kit: Kit = one.kit): string {
  const html = readFileSync(resolve(BUILT, VUE.includes(kit) ? 'vue.html' : 'react.html'), 'utf8');
  const direction = RIGHT_TO_LEFT.includes(one.language) ? 'rtl' : 'ltr';
  return html.replace('<html lang="en">', `<html lang="${one.language}" dir="${direction}">`);
}
