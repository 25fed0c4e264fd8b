import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { decideOn } from '../../lib/engine/forms.ts';
import { read } from '../../lib/lexicon/read.ts';
import type { Part } from '../../lib/page/scene.ts';
import { decidedOf, differences } from '../../lib/report/decided.ts';
import { givenOfReport } from '../../lib/report/given.ts';
import type { PageReport } from '../../lib/report/report.ts';
import { svgOf } from '../../lib/report/svg.ts';
import { stateOf } from '../../test/corpus/scenes/read.ts';

const PICTURES = resolve(import.meta.dirname, '../../.practice/reports');

/**
 * Replays a report: what was decided on the page, what is decided now and by which rules, and the picture.
 * @param file what its picture is called after
 */
export function tryReport(report: PageReport, file: string): void {
  const { about, scene, struck, leftOut } = report;
  const decision = decideOn(scene, givenOfReport(report.given));
  const now = decidedOf(decision);

  console.log(
    `${about.host}${about.route} in ${about.browser}, Keyfence ${about.version} (${about.interface})`,
  );
  console.log(`It said: ${about.said.state}${about.said.saved ? `, saved: ${about.said.saved}` : ''}`);
  console.log(`         ${about.said.messages.join(', ') || 'nothing'}`);
  console.log(`Now:     ${stateOf(decision, `https://${about.host}/`, report.list)}`);
  if (report.decided.agrees === false)
    console.log('The report is not decided as its page was: what was taken out mattered.');
  if (struck > 0)
    console.log(
      `The user struck out ${struck} of its words ("___"): what is decided now may differ for that alone.`,
    );
  if (leftOut > 0) console.log(`${leftOut} rows, entries, values or other parts were left out.`);

  const changed = differences(report.decided, now);
  console.log(
    changed.length === 0 ? '\nDecided as on the page.' : '\nDecided differently now (-: on the page):',
  );
  for (const line of changed) console.log(line);

  console.log('\nForms:');
  for (const form of now.forms) console.dir(form, { depth: null, breakLength: 120 });
  print('Every text control, for and against', now.fields, scene.parts);
  print('Every switch', now.switches, scene.parts);
  printTexts(scene.parts);
  drawPicture(report, basename(file).replace(/\.[^.]*$/, ''));
}

function print(title: string, all: ReturnType<typeof decidedOf>['fields'], parts: readonly Part[]): void {
  console.log(`\n${title}:`);
  for (const { part, score, because } of all)
    console.log(`  ${part} ${labelOf(parts[part])}: ${score}  ${because.join(', ')}`);
}

function labelOf(part: Part | undefined): string {
  return JSON.stringify(part ? part.name || part.field?.placeholder || part.text : '');
}

/** What the lexicon makes of each text: where a label says nothing, a word is missing. */
function printTexts(parts: readonly Part[]): void {
  console.log('\nWhat each text says to the lexicon:');
  const seen = new Set<string>();
  for (const { id, role, name, text, field, options } of parts) {
    const texts = [
      name,
      field ? '' : text,
      field?.placeholder ?? '',
      ...options.map((option) => option.text),
    ];
    for (const one of texts.filter((other) => other !== '' && !seen.has(other))) {
      seen.add(one);
      const said = new Set(
        read(one).hits.map(({ concept, negated }) => `${negated ? 'not ' : ''}${concept}`),
      );
      console.log(`  ${id} ${role} ${JSON.stringify(one)}: ${[...said].join(', ') || '–'}`);
    }
  }
}

function drawPicture(report: PageReport, name: string): void {
  mkdirSync(PICTURES, { recursive: true });
  const path = resolve(PICTURES, `${name}.svg`);
  writeFileSync(path, svgOf(report));
  console.log(`\nPicture: ${path}`);
  if (
    !process.stdout.isTTY ||
    !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux')
  )
    return;
  const opener =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  // Where nothing opens it, its path stands above.
  spawn(opener, [path], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}
