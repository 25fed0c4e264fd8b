import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../lib/language/direction.ts';
import { columnsOf, examplesOf, findings, type Texts } from '../../scripts/locales/core.ts';
import { languagesRead, sourcesRead } from '../../scripts/locales/read.ts';
import { messageTypes } from '../../scripts/message-types.ts';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

const folders = readdirSync('public/_locales');
const textsOf = (folder: string): Texts =>
  JSON.parse(readFileSync(`public/_locales/${folder}/messages.json`, 'utf8'));
const english = textsOf('en');
const ids = Object.keys(english);

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

  it('hold no "$", which a browser would take for one of its placeholders', () => {
    expect(ids.filter((id) => english[id]?.message.includes('$'))).toEqual([]);
  });

  it('have every message, none that is unused or longer than its place, and none in English elsewhere: npm run locales', () => {
    const nothing = { missing: [], unused: [], long: [], same: [], glued: [] };
    expect(findings(languagesRead(), sourcesRead())).toEqual(nothing);
  });

  it('are known to the compiler with the values that each needs: npm run messages', () => {
    expect(readFileSync('lib/language/message-values.ts', 'utf8')).toBe(messageTypes());
  });
});

describe.each(folders)('the language %s', (folder) => {
  const texts = textsOf(folder);

  it('names its own language in the message "language"', () => {
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

describe.each(folders.filter((folder) => directionOf(folder.replace('_', '-')) === 'rtl'))(
  'the language %s, from right to left',
  (folder) => {
    // A browser would draw "IP: 3", "IP (3)" and ".gz" as they run in English, the wrong way round here.
    it('sets a Latin word apart from a number behind it, and a point before one', () => {
      const wrong = Object.entries(textsOf(folder)).filter(([, { message }]) =>
        /[A-Za-z](?:[:؛،] ?| \()[#{0-9]|(?:^|[\s(])\.[A-Za-z]/.test(message),
      );
      expect(wrong.map(([id]) => id)).toEqual([]);
    });
  },
);

describe('what is wrong with the languages', () => {
  const texts = (all: Readonly<Record<string, string>>): Texts =>
    Object.fromEntries(Object.entries(all).map(([id, message]) => [id, { message }]));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of a program
  const code = "message('press_mine'); message(`answer_${which}`); 'badge_days'";
  const en = texts({ press_mine: 'It is mine', answer_yes: 'Yes', badge_days: '{days}d' });
  const es = texts({ press_mine: 'Es mía', answer_yes: 'Sí', badge_days: '{days}d' });
  const look = (languages: Readonly<Record<string, Texts>>, more: object = {}) =>
    findings(languages, { code, manifest: '', ...more });

  it('is nothing where all is well', () => {
    const nothing = { missing: [], unused: [], long: [], same: [], glued: [] };
    expect(look({ en, es })).toEqual(nothing);
  });

  it('is what is missing: in a language, or in all of them where the manifest says it', () => {
    const { press_mine: _, ...less } = es;
    expect(look({ en, es: less }).missing).toEqual(['es press_mine']);
    expect(look({ en, es: { ...es, press_mine: { message: '' } } }).missing).toEqual(['es press_mine']);
    expect(look({ en, es }, { manifest: "name: '__MSG_gone__'" }).missing).toEqual([
      'en gone: the manifest says it',
    ]);
  });

  it('is what nothing says, and what English does not have', () => {
    const old = { old: { message: 'x' } };
    expect(look({ en: { ...en, ...old }, es: { ...es, ...old } }).unused).toEqual(['en old']);
    expect(look({ en, es: { ...es, ...old } }).unused).toEqual(['es old']);
  });

  it('is what is longer than its place, in any of its forms', () => {
    const [long = ''] = look({ en, es: { ...es, badge_days: { message: '{days} días' } } }).long;
    expect(long).toMatch(/^es badge_days: 7 columns, 4 in badge/);
    const forms = texts({ badge_days: '{days, plural, one {1d} other {# días}}' });
    expect(Math.max(...examplesOf('es', forms, 'badge_days').map(columnsOf))).toBe(7);
  });

  it('is what is the same as English, where it has words and may not be', () => {
    expect(look({ en, es: { ...es, press_mine: { message: 'It is mine' } } }).same).toEqual([
      'es press_mine: It is mine',
    ]);
    const bare = texts({ whose_own: '{name}', day: '{date, date, ::dMMM}' });
    const said = { code: `${code} 'whose_own' 'day'` };
    expect(look({ en: { ...en, ...bare }, es: { ...es, ...bare } }, said).same).toEqual([]);
  });

  it.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of a program
    ['a template', '`${translate(first)}: ${address}`'],
    ['a sum', "translate(message('press_mine')) + ' ' + name"],
    ['a sum, the other way', "name + translate(message('press_mine'))"],
  ])('is a sentence that is glued in %s', (_, line) => {
    expect(look({ en, es }, { code: `${code}\n  ${line}` }).glued).toEqual([line]);
    expect(look({ en, es }, { code: `${code}\n  translate(message('press_mine'))` }).glued).toEqual([]);
  });

  it('counts a wide sign as two, a Cyrillic letter as more than one, a mark and an isolate as none', () => {
    expect(['IP制限', 'é', 'e\u0301', '\u2068ab\u2069', 'ключ', '제한'].map(columnsOf)).toEqual([
      6, 1, 1, 2, 5, 4,
    ]);
  });
});
