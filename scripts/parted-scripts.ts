import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
/** The script of a page that is there first: it lists the modules that later ones find in it. */
const FIRST = 'entrypoints/assistant/index.ts';
const LIST = 'entrypoints/assistant/parts.ts';
/** The scripts that come to that page later. */
const LATER = ['entrypoints/act.ts', 'entrypoints/view.ts'];
const PREFIX = '\0part:';
/** The module that all parts are read from, so that a script names the global variable once. */
const ALL = '\0parts';

/** The part of a bundle that names its modules. */
interface Bundle {
  readonly [file: string]: {
    readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
  };
}

/**
 * Keeps the modules of a page's first script out of those that come later: they find them in `keyfenceParts`, where the
 * first one has put what `entrypoints/assistant/parts.ts` lists. Nothing is loaded twice, and what a module remembers is
 * remembered once.
 */
export class PartedScripts {
  readonly #parts = partsIn(readFileSync(join(ROOT, LIST), 'utf8'));
  readonly #modules = new Map<string, readonly string[]>();

  /** A plugin for vite; each build of a package adds to the same record. */
  plugin(): Plugin {
    let entry = '';
    return {
      name: 'parted-scripts',
      enforce: 'pre',
      configResolved: ({ build }) => {
        entry = entryIn(build);
      },
      resolveId: (source, importer) => {
        if (source === ALL) return ALL;
        if (!LATER.includes(entry) || !importer || !source.startsWith('.')) return null;
        const path = pathOf(resolve(dirname(importer), source));
        return this.#parts.has(path) ? PREFIX + path : null;
      },
      load: (id) => {
        if (id === ALL) return 'export const parts = globalThis.keyfenceParts;';
        return id.startsWith(PREFIX) ? this.#parts.get(id.slice(PREFIX.length)) : null;
      },
      generateBundle: (_, bundle) => {
        if (entry === FIRST || LATER.includes(entry)) this.#modules.set(entry, modulesIn(bundle as Bundle));
      },
    };
  }

  /**
   * Refuses a package in which a later script holds a module of the first one.
   * @throws {Error} that names the modules, which are to be listed
   */
  check(): void {
    const first = this.#modules.get(FIRST) ?? [];
    const later = LATER.flatMap((entry) => this.#modules.get(entry) ?? []);
    if (first.length === 0 || later.length === 0) throw new Error('The scripts of a page were not built.');
    const twice = later.filter((path) => first.includes(path));
    if (twice.length > 0)
      throw new Error(`In two scripts of a page, and not in ${LIST}: ${twice.join(', ')}`);
  }
}

/** The modules of the list by their paths, each as a module that passes on what the first script has put there. */
function partsIn(list: string): ReadonlyMap<string, string> {
  const imported = [...list.matchAll(/^import \{([^}]+)\} from '([^']+)';$/gm)];
  return new Map(
    imported.map(([, names = '', from = '']) => {
      const path = pathOf(resolve(ROOT, dirname(LIST), from));
      const source = `export const {${names}} = parts[${JSON.stringify(path)}];`;
      return [path, `import { parts } from ${JSON.stringify(ALL)};\n${source}`];
    }),
  );
}

function pathOf(file: string): string {
  return relative(ROOT, file).replaceAll('\\', '/');
}

function modulesIn(bundle: Bundle): string[] {
  return Object.values(bundle).flatMap(({ modules = {} }) =>
    Object.entries(modules)
      .filter(([id, { renderedLength }]) => renderedLength > 0 && id.startsWith(`${ROOT}/lib/`))
      .map(([id]) => pathOf(id)),
  );
}

/** The entrypoint that a build of WXT is for; '' where it is for several. */
function entryIn({ lib }: ResolvedConfig['build']): string {
  const [, path] = /\?(.+)$/.exec(lib && typeof lib.entry === 'string' ? lib.entry : '') ?? [];
  return path ? pathOf(path) : '';
}
