import { wilson } from './interval.ts';
import type { Kind, Outcome, Verdict } from './outcome.ts';

const KINDS: readonly Kind[] = ['form', 'shown', 'look-alike'];
const OUTCOMES: readonly Outcome[] = [
  'filled',
  'refused',
  'asked',
  'told',
  'left-alone',
  'wrong-write',
  'broke',
];

/** The figures of a set of pages as a Markdown table: counts and intervals, and no page's name. */
export function tableOf(name: string, verdicts: readonly Verdict[]): string {
  const rows = KINDS.map((kind) =>
    rowOf(
      kind,
      verdicts.filter((one) => one.kind === kind),
    ),
  );
  const head = ['', 'pages', 'right', ...OUTCOMES.map((outcome) => outcome.replace('-', ' '))];
  return [
    `### ${name}`,
    '',
    lineOf(head),
    lineOf(head.map(() => '---')),
    ...[...rows, rowOf('all', verdicts)].map(lineOf),
  ].join('\n');
}

function rowOf(name: string, verdicts: readonly Verdict[]): string[] {
  const of = verdicts.length;
  const count = (counts: (one: Verdict) => boolean) => verdicts.filter(counts).length;
  return [
    name,
    String(of),
    shareOf(
      count(({ right }) => right),
      of,
    ),
    ...OUTCOMES.map((outcome) =>
      shareOf(
        count((one) => one.outcome === outcome),
        of,
      ),
    ),
  ];
}

/** "36 = 56 % (44–68)": a count, its share, and the 95 % interval of that. */
export function shareOf(hits: number, of: number): string {
  if (of === 0) return '–';
  const { low, high } = wilson(hits, of);
  const percent = (share: number) => (100 * share).toFixed(1).replace(/\.0$/, '');
  return `${hits} = ${percent(hits / of)} % (${percent(low)}–${percent(high)})`;
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The names and faults of the pages that are not right. For open pages only. */
export function namesOf(verdicts: readonly Verdict[]): string {
  return verdicts
    .filter(({ right }) => !right)
    .map(({ id, outcome, faults }) => `${id} (${outcome}): ${faults.join('; ')}`)
    .join('\n');
}

/** How often each answer stands behind what is not right: counts without a page, for sealed pages, too. */
export function reasonsOf(verdicts: readonly Verdict[]): string {
  const wrong = verdicts.filter(({ right }) => !right);
  const groups = Map.groupBy(wrong, ({ kind, outcome, said = '' }) => `${kind}, ${outcome}: ${said}`);
  return [...groups]
    .map(([reason, { length }]) => ({ reason, length }))
    .sort((a, b) => b.length - a.length)
    .map(({ reason, length }) => `${length} × ${reason}`)
    .join('\n');
}
