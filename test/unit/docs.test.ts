import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['components', 'docs', 'entrypoints', 'lib', 'public/_locales', 'scripts', 'test'];

const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).sort();
const textOf = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');

/** A path that begins with a folder of the repository; one of a build or a server begins elsewhere. */
const PATH = new RegExp(`(?<![\\w./@:-])(?:${FOLDERS.join('|')})/[\\w./{},*-]*[\\w}*/]`, 'g');
/** The name of a source file alone, as it follows the path of its neighbour: `a/b.test.ts`, `c.test.ts`. */
const NAME = /^[\w-]+(?:\.[\w-]+)*\.(?:ts|tsx)$/;
const names = new Set(
  [...FOLDERS.map((folder) => `${folder}/**/*.{ts,tsx}`), '*.ts']
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .map((path) => basename(path)),
);

/** What a document cites as code, in a line or in a block: paths or patterns of them, and names of source files. */
function citedIn(document: string): readonly string[] {
  return [...textOf(document).matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`\n]+)`/g)].flatMap(
    ([, block, inline]) => [
      ...[...(block ?? inline ?? '').matchAll(PATH)].map(([path]) => path),
      ...(inline !== undefined && NAME.test(inline) ? [inline] : []),
    ],
  );
}

const exists = (cited: string) =>
  cited.includes('/') ? globSync(cited, { cwd: ROOT }).length > 0 : names.has(cited);

it.each(documents)('%s cites files of the repository that are there', (document) => {
  expect(citedIn(document).filter((cited) => !exists(cited))).toEqual([]);
});

it.each(documents)('%s links to files that are there', (document) => {
  const links = [...textOf(document).matchAll(/\]\((?!https?:|mailto:)([^)#\s]+)/g)].map(
    ([, link = '']) => link,
  );
  expect(links.filter((link) => !existsSync(resolve(ROOT, dirname(document), link)))).toEqual([]);
});

it.each(documents)('%s names scripts that the package has', (document) => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...textOf(document).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it('paths and names are found in the documents', () => {
  const cited = documents.flatMap(citedIn);
  expect(cited).toContain('lib/form/hand.ts');
  expect(cited).toContain('signed.test.ts');
  expect(cited.length).toBeGreaterThan(60);
});
