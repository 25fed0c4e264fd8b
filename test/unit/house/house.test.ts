import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) => !path.endsWith('.d.ts'),
);

/** A file's code without comments and texts: the words in those import and call nothing. */
const codeOf = (path: string) =>
  readFileSync(join(root, path), 'utf8').replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g,
    (part) => (part.startsWith('/') ? '' : "''"),
  );

/** What a file imports, types too: files of the house by their path, anything else by its name. */
const importsOf = (path: string): string[] => {
  const text = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)];
  return specifiers.map(([, specifier = '']) =>
    specifier.startsWith('.') ? relative(root, fileOf(resolve(root, dirname(path), specifier))) : specifier,
  );
};

function fileOf(path: string): string {
  const all = [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')];
  return all.find((file) => existsSync(file) && statSync(file).isFile()) ?? path;
}

const under = (...folders: string[]) =>
  files.filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)));

/** Every file of `of` that imports one of `what`, as "file → import". */
const arrows = (of: readonly string[], what: (imported: string) => boolean) =>
  of.flatMap((path) =>
    importsOf(path)
      .filter(what)
      .map((imported) => `${path} → ${imported}`),
  );

/** Every file of `of` in whose code the pattern is found, with what was found. */
const saying = (of: readonly string[], pattern: RegExp) =>
  of.flatMap((path) => {
    const found = codeOf(path).match(pattern);
    return found ? [`${path}: ${found[0]}`] : [];
  });

const BROWSER_IMPORT = /^(?:wxt\/browser|webextension-polyfill|@wxt-dev\/)/;
const BROWSER_API =
  /\b(?:browser|chrome)\??\.(?:runtime|storage|tabs|alarms|permissions|scripting|i18n|action)\b/;
const DOM =
  /\b(?:document|window|navigator|location|HTML\w*Element|MutationObserver|querySelector\w*|localStorage)\b/;
const BROWSER_FILES = ['lib/storage.ts', 'lib/messages.ts'];

it('the tests of the structure find files, imports and uses of the DOM', () => {
  expect(under('lib').length).toBeGreaterThan(100);
  expect(arrows(under('lib/form'), (imported) => imported.startsWith('lib/exchanges/'))).not.toEqual([]);
  expect(saying(under('lib/form'), DOM)).not.toEqual([]);
  expect(arrows(under('entrypoints'), (imported) => BROWSER_IMPORT.test(imported))).not.toEqual([]);
});

describe('arrows never point up', () => {
  it('lib knows neither components nor entrypoints', () => {
    expect(arrows(under('lib'), (imported) => /^(?:components|entrypoints)\//.test(imported))).toEqual([]);
  });

  it('components know no entrypoint', () => {
    expect(arrows(under('components'), (imported) => imported.startsWith('entrypoints/'))).toEqual([]);
  });

  it('an entrypoint knows no other one: what several share is in shared, what pages share in surface', () => {
    const folderOf = (path: string) => path.split('/')[1] ?? '';
    const own = (path: string) => (folderOf(path).includes('.') ? 'shared' : folderOf(path));
    const allowed = (from: string, to: string) =>
      from === to ||
      to === 'shared' ||
      (to === 'surface' && !['background', 'shared', 'assistant'].includes(from));
    const found = arrows(under('entrypoints'), (imported) => imported.startsWith('entrypoints/'));
    expect(
      found.filter((arrow) => {
        const [from = '', to = ''] = arrow.split(' → ');
        return !allowed(own(from), own(to));
      }),
    ).toEqual([]);
  });

  it('the core knows the core, and of the rest only types', () => {
    const core = under('lib/address', 'lib/rotation');
    const allowed = /^(?:lib\/(?:address|rotation)\/|ipaddr\.js$)/;
    expect(arrows(core, (imported) => !allowed.test(imported))).toEqual([]);
  });

  it('a file is imported by its own name: only what is loaded as a whole passes other files on', () => {
    const passing = files.filter((path) =>
      /^export (?:type )?(?:\*|\{)[^;]*from /m.test(readFileSync(join(root, path), 'utf8')),
    );
    expect(passing.toSorted()).toEqual([
      'lib/audit/index.ts',
      'lib/connect/check/index.ts',
      'lib/portable/index.ts',
      'lib/report/shown.ts',
    ]);
  });

  it('nothing that ships knows a test or a script', () => {
    expect(arrows(files, (imported) => /^(?:test|scripts)\//.test(imported))).toEqual([]);
  });
});

describe('effects live at the edge', () => {
  it.each(['lib/address', 'lib/rotation', 'lib/exchanges', 'lib/lexicon', 'lib/engine'])(
    '%s knows no browser and no page',
    (folder) => {
      expect(arrows(under(folder), (imported) => BROWSER_IMPORT.test(imported))).toEqual([]);
      expect(saying(under(folder), BROWSER_API)).toEqual([]);
      expect(saying(under(folder), DOM)).toEqual([]);
    },
  );

  it('only entrypoints, storage and messages touch the browser', () => {
    const others = [...under('lib'), ...under('components')].filter((path) => !BROWSER_FILES.includes(path));
    expect(arrows(others, (imported) => BROWSER_IMPORT.test(imported))).toEqual([]);
    expect(saying(others, BROWSER_API)).toEqual([]);
  });

  it.each(['lib/form', 'lib/assistant', 'components'])(
    '%s reaches neither storage nor messages',
    (folder) => {
      const values = under(folder).flatMap((path) =>
        valueImportsOf(path)
          .filter((imported) => BROWSER_FILES.includes(imported))
          .map((imported) => `${path} → ${imported}`),
      );
      expect(values).toEqual([]);
    },
  );
});

/** What a file imports to run it: imports of types are gone from what is built. */
function valueImportsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const types = new Set([...text.matchAll(/import type [^;]*?from '([^']+)'/g)].map(([, from]) => from));
  return [...text.matchAll(/from '(\.[^']+)'/g)]
    .filter(([, from]) => !types.has(from))
    .map(([, from = '']) => relative(root, fileOf(resolve(root, dirname(path), from))));
}

describe('the house rules', () => {
  it('no data becomes markup, and no text becomes code', () => {
    const forbidden =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe)\b|\bdocument\.write|\beval\s*\(|\bnew Function\b/;
    expect(saying(files, forbidden)).toEqual([]);
  });

  it('each file is named after what it holds', () => {
    const vague = /(?:^|[-./])(?:utils?|helpers?|managers?|handlers?|common|misc)(?:[-.]|$)/i;
    const named = globSync('{lib,components,entrypoints,test,scripts}/**/*', { cwd: root });
    expect(named.filter((path) => vague.test(path.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('what somebody does is an action or a change, in names and comments too', () => {
    const said = files.filter((path) => /(?<!in)deed/i.test(readFileSync(join(root, path), 'utf8')));
    expect(said).toEqual([]);
  });

  it('a page of the extension has things stored by `store` alone, whose answer is said', () => {
    const messages = readFileSync(join(root, 'lib/messages.ts'), 'utf8');
    const [, union = ''] = messages.match(/export type StoringType =([^;]+);/) ?? [];
    const storing = new Set([...union.matchAll(/'([a-z-]+)'/g)].map(([, type = '']) => type));
    expect(storing.size).toBeGreaterThan(10);
    const sent = under('entrypoints').flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/sendMessage\(\{\s*type: '([a-z-]+)'/g)].map(
        ([, type = '']) => [path, type] as const,
      ),
    );
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.filter(([, type]) => storing.has(type))).toEqual([]);
  });

  it('only touches.ts touches a page, and only the hand, which asks the gate, imports it', () => {
    const touches =
      /\.click\(|\.submit\(|requestSubmit|dispatchEvent\(|execCommand\(|\.(?:value|checked) = |setRangeText\(/;
    const inPage = under(
      'lib/form',
      'lib/assistant',
      'lib/page',
      'entrypoints/assistant',
      'entrypoints/watch.ts',
    );
    expect(saying(inPage, touches).map((line) => line.split(':')[0])).toEqual(['lib/form/touches.ts']);
    expect(arrows(files, (imported) => imported === 'lib/form/touches.ts')).toEqual([
      'lib/form/hand.ts → lib/form/touches.ts',
    ]);
  });
});
