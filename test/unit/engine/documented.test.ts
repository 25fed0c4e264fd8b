import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXCLUDES } from '../../../lib/engine/decide.ts';
import { BUTTON_RULES, BUTTON_SURE } from '../../../lib/engine/rules/button.ts';
import { FIELD_RULES, SURE, UNSURE } from '../../../lib/engine/rules/field.ts';
import { ROW_RULES, ROW_SURE } from '../../../lib/engine/rules/key-row.ts';
import { RESTRICTION_RULES, SWITCH_SURE } from '../../../lib/engine/rules/restriction.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(resolve(ROOT, path), 'utf8');

/** A rule as the documents write it: `subject id weight`. */
type Line = string;
const sorted = (lines: readonly Line[]) => lines.toSorted();

/** Every rule, by what it is about. */
const rules = Object.entries({
  'address-field': FIELD_RULES,
  restriction: RESTRICTION_RULES,
  'key-row': ROW_RULES,
  ...BUTTON_RULES,
}).flatMap(([subject, all]) => all.map(({ id, weight }) => ({ subject, id, weight })));

function weightOf(weight: number): string {
  if (weight <= EXCLUDES) return 'excludes';
  return weight < 0 ? `−${-weight}` : `+${weight}`;
}

/** The sections of a document by the code in their heading: ### `subject`. */
function sectionsOf(text: string): Map<string, string> {
  const [, ...sections] = text.split(/^#{2,4} /m);
  return new Map(
    sections.flatMap((section): [string, string][] => {
      const [, subject] = section.match(/^`([a-z-]+)`\n/) ?? [];
      return subject === undefined ? [] : [[subject, section]];
    }),
  );
}

/** The rows of a table that begin with a code: its three cells. */
function rowsOf(section: string): [id: string, weight: string, seen: string][] {
  return [...section.matchAll(/^\| `([\w-]+)` \| ([^|]*) \| ([^|]*) \|$/gm)].map(
    ([, id = '', weight = '', seen = '']) => [id, weight, seen],
  );
}

const document = read('docs/how-it-decides.md');
const tables = [...sectionsOf(document)].flatMap(([subject, section]) =>
  rowsOf(section).map(([id, weight, seen]) => ({ subject, id, weight, seen })),
);

describe('docs/how-it-decides.md', () => {
  it('has one row for each rule of the engine, with its weight, and no other row', () => {
    const written = tables.map(({ subject, id, weight }) => `${subject} ${id} ${weight}`);
    const coded = rules.map(({ subject, id, weight }) => `${subject} ${id} ${weightOf(weight)}`);
    expect(sorted(written)).toEqual(sorted(coded));
  });

  it.each(tables)('says in one sentence what $id of $subject has seen', ({ seen }) => {
    expect(seen).toMatch(/^[A-Z"][^\n]{10,}\.$/);
  });

  it('names every threshold with its value', () => {
    const [before = ''] = document.split(/^### /m);
    const quoted = Object.fromEntries(rowsOf(before).map(([name, from]) => [name, Number(from)]));
    expect(quoted).toEqual({ SURE, UNSURE, SWITCH_SURE, BUTTON_SURE, ROW_SURE });
  });
});

describe('README.md', () => {
  const readme = read('README.md');
  const quoted = [...readme.matchAll(/`([a-z-]+)` (excludes|[+−]\d+)/g)].map(
    ([, id = '', weight = '']) => `${id} ${weight}`,
  );

  it('quotes rules of the address field with their weights', () => {
    const coded = FIELD_RULES.map(({ id, weight }) => `${id} ${weightOf(weight)}`);
    expect(quoted.length).toBeGreaterThanOrEqual(3);
    expect(coded).toEqual(expect.arrayContaining(quoted));
  });

  it('quotes the thresholds of the address field', () => {
    const thresholds = [...readme.matchAll(/\*\*(\d+)\*\*/g)].map(([, value]) => Number(value));
    expect(thresholds).toEqual([SURE, UNSURE]);
  });
});
