/** Writes `lib/language/message-values.ts`: the ids of the interface's messages with the values that each needs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

const root = resolve(import.meta.dirname, '..');
const FILE = join(root, 'lib/language/message-values.ts');
const HEAD = `// Written by scripts/message-types.ts from public/_locales/en/messages.json: "npm run messages" writes it anew.

type Text = string | number;

/** The values that each message needs, by its id. */
export interface MessageValues {
`;

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** The types of an ICU text's placeholders, by their kinds in its syntax tree: text, number, date, time, select, plural. */
const KINDS: Readonly<Record<number, string>> = {
  1: 'Text',
  2: 'number',
  3: 'Date',
  4: 'Date',
  5: 'Text',
  6: 'number',
};

function valuesOf(ast: Ast, found: Map<string, string>): Map<string, string> {
  for (const element of ast) {
    const kind = KINDS[element.type];
    if (kind && 'value' in element && (!found.has(element.value) || kind !== 'Text'))
      found.set(element.value, kind);
    if ('options' in element) for (const { value } of Object.values(element.options)) valuesOf(value, found);
  }
  return found;
}

/** The text of the file as it should be. */
export function messageTypes(): string {
  const path = join(root, 'public/_locales/en/messages.json');
  const texts: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
  const lines = Object.entries(texts).map(([id, { message }]) => {
    const ast = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
    const values = [...valuesOf(ast, new Map())].map(([name, type]) => `${name}: ${type}`);
    return `  ${id}: ${values.length > 0 ? `{ ${values.join('; ')} }` : 'unknown'};\n`;
  });
  return `${HEAD}${lines.join('')}}\n`;
}

/** Writes the file where it is not as it should be. */
export function writeMessageTypes(): void {
  const text = messageTypes();
  if (readFileSync(FILE, 'utf8') !== text) writeFileSync(FILE, text);
}

if (import.meta.main) writeMessageTypes();
