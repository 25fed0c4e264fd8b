import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type DrawnLabel, NEW_ADDRESSES, type Stored } from '../drawn.ts';
import { settle, severalAtOnce } from '../run.ts';
import { labelOf, open, stateOf, take } from '../solve.ts';
import type { Kind, Outcome, Verdict } from './outcome.ts';

/** A drawn page: the file, and the label inside. */
interface Drawn {
  readonly id: string;
  readonly file: string;
  readonly label: DrawnLabel;
}

/** The drawn pages of a folder: one HTML file each, with the label inside. */
export function drawnIn(folder: string): readonly Drawn[] {
  return globSync('*.html', { cwd: folder })
    .sort()
    .map((name) => resolve(folder, name))
    .map((file) => ({ id: labelOf(file).id, file, label: labelOf(file) }));
}

/** Lets the engine speak on each page and fill where it offers to; the page's own state is the truth. */
export async function judgeDrawn(
  context: BrowserContext,
  engine: string,
  pages: readonly Drawn[],
): Promise<Verdict[]> {
  return [...(await severalAtOnce(pages, (one) => verdictOf(context, engine, one))).values()];
}

async function verdictOf(context: BrowserContext, engine: string, { file, label }: Drawn): Promise<Verdict> {
  const base = { id: label.id, kind: kindOf(label) };
  const page = await context.newPage();
  try {
    const { outcome, said } = await played(page, engine, file, label);
    const right = isRight(label, outcome);
    return { ...base, outcome, right, faults: right ? [] : [`said ${said}`], said };
  } catch (error) {
    return { ...base, outcome: 'broke', right: false, faults: [String(error).slice(0, 300)] };
  } finally {
    await page.close();
  }
}

async function played(
  page: Page,
  engine: string,
  file: string,
  label: DrawnLabel,
): Promise<{ outcome: Outcome; said: string }> {
  await open(page, file, label, []);
  for (const step of label.open ?? []) await take(page, step, NEW_ADDRESSES);
  const before = await stateOf(page);
  await page.evaluate(`${engine}; startEngine(false)`);
  await settle(page);
  const view = await page.evaluate(() => window.engine?.view ?? null);
  const offers = view?.actions.some(({ id }) => id === 'fill') ?? false;
  if (offers) await page.evaluate(() => window.engine?.fill());
  const after = await stateOf(page);
  const filled = await page.evaluate(() => window.engine?.view ?? null);
  const claims = offers && filled?.headline.id === 'filled_title';
  const said = [view?.state, filled?.headline.id, ...(filled?.lines ?? []).map(({ id }) => id)].join(' ');
  return { outcome: outcomeOf(label, before, after, { state: view?.state ?? null, offers, claims }), said };
}

/** What the assistant said, as far as an outcome depends on it. */
interface Said {
  readonly state: string | null;
  readonly offers: boolean;
  readonly claims: boolean;
}

type PageState = Awaited<ReturnType<typeof stateOf>>;

function outcomeOf(label: DrawnLabel, before: PageState, after: PageState, said: Said): Outcome {
  const wanted = [...new Set([...label.before, ...NEW_ADDRESSES])];
  const isElsewhere =
    after.saves > before.saves ||
    after.foreign ||
    JSON.stringify(after.stored.others) !== JSON.stringify(before.stored.others);
  const isLost = label.before.some((ip) => !after.stored.addresses.includes(ip));
  const isChanged = !sameList(before.stored, after.stored);
  if (isElsewhere || isLost || (isChanged && label.kind !== 'fill')) return 'wrong-write';
  if (label.kind === 'fill' && after.stored.restricted && sameSet(after.stored.addresses, wanted))
    return said.claims ? 'filled' : 'refused';
  if (said.claims) return 'wrong-write';
  if (said.state === null) return 'left-alone';
  if (said.state === 'unsure') return 'asked';
  return said.offers ? 'refused' : 'told';
}

function kindOf({ kind }: DrawnLabel): Kind {
  if (kind === 'none') return 'look-alike';
  return kind === 'read-only' ? 'shown' : 'form';
}

function isRight({ kind, acceptRefusal }: DrawnLabel, outcome: Outcome): boolean {
  switch (kind) {
    case 'fill':
      return outcome === 'filled' || (acceptRefusal === true && outcome === 'refused');
    case 'refuse':
      return outcome === 'refused' || outcome === 'told' || outcome === 'left-alone';
    case 'read-only':
      return outcome === 'told';
    case 'none':
      return outcome === 'left-alone';
  }
}

function sameList(a: Stored, b: Stored): boolean {
  return a.restricted === b.restricted && sameSet(a.addresses, b.addresses);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}
