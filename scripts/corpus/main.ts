/** `npm run corpus -- add REPORT.json`: makes a page that a user reported a page of the corpus. */

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { decideOn } from '../../lib/engine/forms.ts';
import { givenOfReport } from '../../lib/report/given.ts';
import type { PageReport } from '../../lib/report/report.ts';
import type { CorpusCase } from '../../test/corpus/case.ts';
import {
  idOfReport,
  isKeptSealed,
  labelledToJson,
  REPORTED,
  type ReportLabel,
} from '../../test/corpus/reported.ts';
import { stateOf } from '../../test/corpus/scenes/read.ts';
import { FileError, readNamed, reportIn, saying } from '../try/read.ts';

const STATES: readonly CorpusCase['state'][] = [
  'unrestricted',
  'missing',
  'complete',
  'read-only',
  'over-limit',
  'third-party',
  'bulk',
  'none',
];

const USAGE = `npm run corpus -- add REPORT.json [--label STATE] [--says SENTENCE] [--seen|--no-seen]
  Makes a reported page a page of the corpus. What is not given is asked for.
  --label  what Keyfence must say of it: ${STATES.join(', ')}
           ("none": it is no form of a key and shows none)
  --says   what is peculiar about it, as a sentence, without a name or an address
  --seen   you have looked at it to mend something: it stays open, whatever its id says
  --no-seen  nobody has: its id says whether it is sealed`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    label: { type: 'string' },
    says: { type: 'string' },
    seen: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const [command, file] = positionals;
if (values.help || command !== 'add' || file === undefined) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 1;
} else await saying(() => add(file));

async function add(path: string): Promise<void> {
  const report = reportIn(readNamed(path), path);
  for (const warning of warningsOf(report)) console.log(warning);
  const state = values.label ?? (await ask(`What must Keyfence say of it? (${STATES.join(', ')})`));
  if (!isState(state)) throw new FileError(`"${state}" is none of ${STATES.join(', ')}.`);
  const says = (values.says ?? (await ask('What is peculiar about it, in a sentence?'))).trim();
  if (says === '')
    throw new FileError('A page of the corpus says in a sentence what it is for: give one with --says.');
  const seen = values.seen ?? isYes(await ask('Have you looked at it to mend something? (yes, no)'));
  const label: ReportLabel = { id: idOfReport(report), says, state, seen };
  const target = resolve(REPORTED, `${label.id}.json`);
  if (existsSync(target)) throw new FileError(`${label.id} is in the corpus already: ${target}`);
  mkdirSync(REPORTED, { recursive: true });
  writeFileSync(target, labelledToJson(label, report));
  console.log(`${label.id} was added to test/corpus/reported.`);
  console.log(isKeptSealed(label) ? SEALED : openSays(report, label));
}

/** Why a report may not stand for its page. */
function warningsOf({ decided, struck }: PageReport): readonly string[] {
  return [
    ...(decided.agrees === false
      ? ['Beware: the report was not decided as its page was. What mends it may not mend the page.']
      : []),
    ...(struck > 0
      ? [`Beware: ${struck} of its words were struck out. Ask for the report without that, if they matter.`]
      : []),
  ];
}

function isYes(answer: string): boolean {
  return /^y(?:es)?$/i.test(answer);
}

const SEALED = `It is sealed: "npm run judge" counts it, and nothing else reads it. Do not look at it to mend something;
if you have, take the file out and add it again with --seen.`;

/** What is decided on an open page now, beside what it should be. */
function openSays({ scene, given, about, list }: PageReport, { state }: ReportLabel): string {
  const now = stateOf(decideOn(scene, givenOfReport(given)), `https://${about.host}/`, list);
  const found = `It is open. Its label says "${state}", and what is decided now is "${now}".`;
  return now === state ? found : `${found}\ntest/unit/engine/scenes.test.ts fails until that is mended.`;
}

function isState(text: string): text is CorpusCase['state'] {
  return STATES.some((state) => state === text);
}

/**
 * Asks a question on the terminal.
 * @throws {FileError} where there is no terminal
 */
async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new FileError(`${question} Give it as an option: see --help.`);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await lines.question(`${question} `)).trim();
  } finally {
    lines.close();
  }
}
