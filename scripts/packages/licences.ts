import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');

const person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: person.optional(),
  homepage: z.string().optional(),
  repository: z.union([z.string(), z.object({ url: z.string() }).transform(({ url }) => url)]).optional(),
});

/** The part of a bundle that names its modules and their packages. */
interface Bundle {
  readonly [file: string]: {
    readonly type: 'chunk' | 'asset';
    readonly modules?: Readonly<Record<string, { readonly renderedLength: number }>>;
  };
}

/** Collects the packages of which something got into a bundle. */
export class Bundled {
  readonly #folders = new Set<string>();

  /** A plugin for vite and rolldown; each build of a package adds to the same collection. */
  plugin() {
    return {
      name: 'bundled-packages',
      generateBundle: (_: unknown, bundle: Bundle) => {
        for (const { modules = {} } of Object.values(bundle))
          for (const [id, { renderedLength }] of Object.entries(modules))
            if (renderedLength > 0) this.#add(id);
      },
    };
  }

  /** Every package with its licence, in the order of their names, after the project's own. */
  text(): string {
    const packages = [...this.#folders].map(licenceIn).toSorted((a, b) => (a.title < b.title ? -1 : 1));
    const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8').trim();
    const rule = '-'.repeat(80);
    const others = packages.map(({ title, text }) => `${rule}\n${title}\n\n${text}`);
    return `Keyfence\n\n${own}\n\nParts of these packages are bundled in it, unchanged but for the bundling:\n\n${others.join('\n\n')}\n`;
  }

  #add(id: string): void {
    const [path = ''] = id.replace(/^\0/, '').split('?');
    const at = path.lastIndexOf('/node_modules/');
    if (at >= 0) this.#folders.add(packageFolder(path, at + '/node_modules/'.length));
  }
}

function packageFolder(path: string, start: number): string {
  const [first = '', second = ''] = path.slice(start).split('/');
  return path.slice(0, start) + (first.startsWith('@') ? join(first, second) : first);
}

/** @throws an Error for a package without a licence: it cannot be published in a bundle */
function licenceIn(folder: string): { title: string; text: string } {
  const about = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  const { name, version, license, author, homepage, repository } = about;
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(entry));
  if (license === undefined && file === undefined) throw new Error(`${name} has no licence.`);
  const source = `https://registry.npmjs.org/${name}/-/${name.split('/').at(-1)}-${version}.tgz`;
  const from = homepage ?? repository ?? dirname(source);
  return {
    title: `${name} ${version} (${license ?? 'see below'}), ${from}\nSource: ${source}`,
    text:
      file && existsSync(join(folder, file))
        ? readFileSync(join(folder, file), 'utf8').trim()
        : `Licence: ${license}. Copyright: ${author ?? `the authors of ${name}`}.`,
  };
}
