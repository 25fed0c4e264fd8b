import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseAst } from 'vitest/node';

const root = resolve(import.meta.dirname, '../../..');

/** A node of the syntax tree, as far as this needs it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** One file of the product, as its syntax tree tells. */
export interface Source {
  readonly path: string;
  readonly lines: number;
  /** The files of the product that it imports, types too. */
  readonly imports: readonly string[];
  /** The names that it defines and exports; not what it only passes on. */
  readonly exports: readonly string[];
  /** Its functions, each with the lines from its head to its end. */
  readonly functions: readonly { readonly name: string; readonly lines: number }[];
}

/** Every file of lib, components and entrypoints. */
export function productSources(): Source[] {
  return globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: root })
    .filter((path) => !path.endsWith('.d.ts'))
    .map((path) => sourceOf(path.replaceAll('\\', '/')));
}

function sourceOf(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const tree = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;
  const imports = new Set<string>();
  const exports = new Set<string>();
  const functions: Source['functions'][number][] = [];
  const linesOf = ({ start, end }: Node) => text.slice(start, end).split('\n').length;
  walk(tree, '', (node, name) => {
    const from = (node.source as Node | null | undefined)?.value;
    if (typeof from === 'string' && from.startsWith('.')) imports.add(fileOf(path, from));
    if (node.type === 'ExportNamedDeclaration')
      for (const each of namesOf(node.declaration)) exports.add(each);
    if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type))
      functions.push({ name: (node.id as Node | null)?.name?.toString() ?? name, lines: linesOf(node) });
  });
  imports.delete('');
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: [...imports],
    exports: [...exports],
    functions,
  };
}

function walk(node: Node, name: string, visit: (node: Node, name: string) => void): void {
  visit(node, name);
  const inner = (node.type === 'VariableDeclarator' && namesOf(node)[0]) || name;
  for (const field of Object.values(node))
    for (const child of Array.isArray(field) ? field : [field]) if (isNode(child)) walk(child, inner, visit);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function namesOf(declaration: unknown): string[] {
  if (!isNode(declaration)) return [];
  const all = (declaration.declarations as Node[] | undefined) ?? [declaration];
  return all.flatMap(({ id }) => (isNode(id) && typeof id.name === 'string' ? [id.name] : []));
}

/** The file of the product that a relative import leads to; '' for a style sheet or a page. */
function fileOf(importer: string, specifier: string): string {
  const path = resolve(root, dirname(importer), specifier);
  const all = [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')];
  const file = all.find((each) => existsSync(each) && statSync(each).isFile()) ?? '';
  return /\.tsx?$/.test(file) ? relative(root, file).replaceAll('\\', '/') : '';
}

/** The longest chain of imports, from its first file to its last. There must be no circle. */
export function longestChain(sources: readonly Source[]): readonly string[] {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]));
  const known = new Map<string, readonly string[]>();
  const from = (path: string): readonly string[] => {
    const before = known.get(path);
    if (before) return before;
    const chains = (importsOf.get(path) ?? []).map(from);
    const chain = [path, ...(chains.toSorted((a, b) => b.length - a.length)[0] ?? [])];
    known.set(path, chain);
    return chain;
  };
  return sources.map(({ path }) => from(path)).toSorted((a, b) => b.length - a.length)[0] ?? [];
}

/** The names that more than one file defines and exports, with the files. */
export function sharedNames(sources: readonly Source[]): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const { path, exports } of sources)
    for (const name of exports) files.set(name, [...(files.get(name) ?? []), path]);
  return new Map([...files].filter(([, paths]) => paths.length > 1));
}
