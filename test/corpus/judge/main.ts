import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { buildCorpus } from '../build.ts';
import { buildEngine } from '../build-engine.ts';
import { cases, sealedCases } from '../cases/index.ts';
import { reportedPages, sealedReports } from '../reported.ts';
import { corpusContext, faultsOf, runCase, severalAtOnce } from '../run.ts';
import { type Judged, readPages, runPage, type SavedPage, savedPages, sealedPages } from '../saved.ts';
import { openOnes, sealedOnes } from '../split.ts';
import { drawnIn, judgeDrawn } from './drawn.ts';
import { kindOf, type Label, outcomeOf, type Verdict } from './outcome.ts';
import { reportedLine } from './reported.ts';
import { namesOf, reasonsOf, tableOf } from './table.ts';

const USAGE = `npm run judge -- [--pages DIR] [--names] [--reasons]
  Fills every page of the corpus, or of DIR (ID.html with its label ID.json), and counts what came of it.
  DIR may also hold drawn pages: ID.html with its label inside.
  --names   also names the open pages that are not right; sealed pages are never named
  --reasons also counts what the assistant said where a drawn page is not right, of open and sealed pages`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    names: { type: 'boolean' },
    reasons: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(USAGE);
else await main(values.pages ?? null, values.names ?? false, values.reasons ?? false);

async function main(folder: string | null, names: boolean, reasons: boolean): Promise<void> {
  const engine = await buildEngine();
  if (folder === null) await buildCorpus();
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium' });
  try {
    const open = await judgeAll(browser, engine, setOf(folder, 'open'));
    console.log(`\n${tableOf('Open', open)}`);
    if (names) console.log(`\n${namesOf(open)}`);
    if (folder === null) console.log(`\n${reportedLine('Open', reportedPages)}`);
    const sealed = await judgeAll(browser, engine, setOf(folder, 'sealed'));
    console.log(`\n${tableOf('Sealed', sealed)}`);
    if (folder === null) console.log(`\n${reportedLine('Sealed', sealedReports)}`);
    if (reasons) console.log(`\nOpen:\n${reasonsOf(open)}\n\nSealed:\n${reasonsOf(sealed)}`);
  } finally {
    await browser.close();
  }
}

interface Pages {
  readonly folder: string | undefined;
  readonly saved: readonly SavedPage[];
  readonly built: typeof cases;
  readonly drawn: ReturnType<typeof drawnIn>;
}

function setOf(folder: string | null, part: 'open' | 'sealed'): Pages {
  if (folder === null)
    return {
      folder: undefined,
      saved: part === 'open' ? savedPages : sealedPages,
      built: part === 'open' ? cases : sealedCases,
      drawn: [],
    };
  const pages = readPages(resolve(folder));
  const drawn = pages.length > 0 ? [] : drawnIn(resolve(folder));
  return {
    folder: resolve(folder),
    drawn: part === 'open' ? openOnes(drawn) : sealedOnes(drawn),
    saved: part === 'open' ? openOnes(pages) : sealedOnes(pages),
    built: [],
  };
}

async function judgeAll(browser: Browser, engine: string, pages: Pages): Promise<Verdict[]> {
  const saved = await inContext(browser.newContext({ viewport: { width: 1280, height: 900 } }), (context) =>
    severalAtOnce(pages.saved, (one) => verdictOf(one, () => runPage(context, engine, one, pages.folder))),
  );
  const built = await inContext(corpusContext(browser), (context) =>
    severalAtOnce(pages.built, (one) =>
      verdictOf(one, async () => {
        const result = await runCase(context, engine, one, {}, true);
        return { result, faults: faultsOf(one, result) };
      }),
    ),
  );
  const drawn = await inContext(browser.newContext({ viewport: { width: 1280, height: 900 } }), (context) =>
    judgeDrawn(context, engine, pages.drawn),
  );
  return [...saved.values(), ...built.values(), ...drawn];
}

async function inContext<T>(opened: Promise<BrowserContext>, work: (context: BrowserContext) => Promise<T>) {
  const context = await opened;
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** A page that cannot be driven is no page that was left alone. */
async function verdictOf(one: Label, run: () => Promise<Judged>): Promise<Verdict> {
  const base = { id: one.id, kind: kindOf(one) };
  try {
    const { result, faults } = await run();
    return { ...base, outcome: outcomeOf(one, result), right: faults.length === 0, faults };
  } catch (error) {
    return { ...base, outcome: 'broke', right: false, faults: [String(error)] };
  }
}
