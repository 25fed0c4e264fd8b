import { globSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';

type Texts = Readonly<Record<string, { readonly message: string }>>;
type Ast = ReturnType<IntlMessageFormat['getAst']>;

const folders = ['en', 'zh_CN', 'es', 'ar'] as const;
const textsOf = (folder: string): Texts =>
  JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'));
const english = textsOf('en');
const ids = Object.keys(english);

const source = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const manifest = readFileSync('wxt.config.ts', 'utf8');

/** Every id that is written out, and the beginnings and ends of those that are put together. */
const written = new Set([...source.matchAll(/'([A-Za-z0-9_]+)'/g)].map(([, id = '']) => id));
const inManifest = [...manifest.matchAll(/__MSG_([A-Za-z0-9_]+)__/g)].map(([, id = '']) => id);
const composed = [...source.matchAll(/message\(`([A-Za-z0-9_]+)\$\{[^}]*\}([A-Za-z0-9_]*)`/g)].map(
  ([, start, end]) => new RegExp(`^${start}\\w+${end}$`),
);
const asked = [...source.matchAll(/\bmessage\(\s*'([A-Za-z0-9_]+)'/g)].map(([, id = '']) => id);

const CHOICE = 5;
const NUMBERED = 6;
const LITERAL = 0;
const POUND = 7;

/** The placeholders of a text. A number that only chooses a form may be left out where a language has one form. */
function placeholdersOf(ast: Ast, found = { all: new Set<string>(), needed: new Set<string>() }) {
  for (const element of ast) {
    if (element.type === LITERAL || element.type === POUND || !('value' in element)) continue;
    const name = `${element.value}`;
    found.all.add(name);
    const options = 'options' in element ? Object.entries(element.options) : [];
    const shown = options.some(([, { value }]) => value.some(({ type }) => type === POUND));
    if (element.type !== NUMBERED || shown) found.needed.add(name);
    for (const [branch, { value }] of options) {
      if (element.type === CHOICE) found.needed.add(`${name}=${branch}`);
      placeholdersOf(value, found);
    }
  }
  return found;
}
const parse = (folder: string, texts: Texts, id: string) =>
  new IntlMessageFormat(texts[id]?.message ?? '', folder.replace('_', '-'), undefined, { ignoreTag: true });
const placeholders = (folder: string, texts: Texts, id: string) =>
  placeholdersOf(parse(folder, texts, id).getAst());

describe('the messages', () => {
  it('have ids that a browser accepts', () => {
    expect(ids.filter((id) => !/^[A-Za-z0-9_]+$/.test(id))).toEqual([]);
  });

  it('hold no "$", which a browser would take for a placeholder of its own', () => {
    expect(ids.filter((id) => english[id]?.message.includes('$'))).toEqual([]);
  });

  it('are all used', () => {
    const used = (id: string) =>
      written.has(id) || inManifest.includes(id) || composed.some((pattern) => pattern.test(id));
    expect(ids.filter((id) => !used(id))).toEqual([]);
  });

  it('are all there', () => {
    const families = new Set(ids.filter((id) => id.includes('_')).map((id) => id.replace(/_.*/, '_')));
    const likeIds = [...written].filter(
      (text) => /^[a-z]+_\w+$/i.test(text) && families.has(text.replace(/_.*/, '_')),
    );
    const missing = [...asked, ...inManifest, ...likeIds].filter((id) => !(id in english));
    expect([...new Set(missing)]).toEqual([]);
  });
});

describe.each(folders)('the language %s', (folder) => {
  const texts = textsOf(folder);

  it('says which language it is', () => {
    expect(texts.language?.message.replace('-', '_')).toBe(folder);
  });

  it('has the ids of English, in alphabetical order', () => {
    expect(Object.keys(texts)).toEqual([...ids].sort());
  });

  it('takes the placeholders of English, and nothing else', () => {
    const different = ids.filter((id) => {
      const own = placeholders(folder, texts, id);
      const theirs = placeholders('en', english, id);
      const known = new Set([...theirs.all, ...theirs.needed]);
      const missing = [...theirs.needed].some((name) => !own.needed.has(name) && !own.all.has(name));
      return missing || [...own.all, ...own.needed].some((name) => !known.has(name));
    });
    expect(different).toEqual([]);
  });
});
