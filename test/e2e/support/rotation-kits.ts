import type { Control, Kit } from '../../corpus/case.ts';
import { cases } from '../../corpus/cases/index.ts';
import type { Known } from '../../corpus/engine.ts';
import { addressOf } from '../../corpus/serve.ts';
import { CURRENT, OFF, off, USER } from './rotation.ts';

/** Element, Naive and Ant Design Vue are Vue, the others React or markup of our own. */
export const KITS: readonly Kit[] = [
  'plain',
  'element',
  'antd',
  'naive',
  'mui',
  'antdv',
  'mantine',
  'arco',
  'semi',
  'radix',
  'headless',
  'aria',
  'bn',
];
export const CONTROLS: readonly Control[] = ['text', 'area', 'staged', 'tags', 'rows'];

const THEIRS = USER.filter((each) => !each.includes('/'));
const [FIRST = '', SECOND = ''] = THEIRS;
const [OLD = ''] = OFF;
const series = (from: number, n: number) => Array.from({ length: n }, (_, at) => `203.0.113.${from + at}`);
/** The page takes twenty, so a key that holds these is full. */
const TWENTY = { off: series(100, 20), current: series(150, 20) };

/** What a key holds, what the list says, and what a fill must make of it. */
export interface Rotation {
  readonly held: readonly string[];
  readonly known: Known;
  readonly done: readonly string[];
}

/** The keys that every kit and kind of control is tried with. */
export const ROTATIONS = {
  'what is off goes from between the user’s own and an unknown one': {
    held: [FIRST, ...OFF, SECOND, ...CURRENT.slice(0, 1)],
    known: { off: off(), current: CURRENT },
    done: [FIRST, SECOND, ...CURRENT],
  },
  'an own IP that the list calls off stays': {
    held: [FIRST, ...OFF],
    known: { off: off(), current: CURRENT, own: [OLD] },
    done: [FIRST, OLD, ...CURRENT],
  },
  'twenty of twenty on a full key': {
    held: TWENTY.off,
    known: { off: off(TWENTY.off), current: TWENTY.current },
    done: TWENTY.current,
  },
  'eighteen on a full key, with two of the user’s between them': {
    held: [...TWENTY.off.slice(0, 5), FIRST, ...TWENTY.off.slice(5, 18), SECOND],
    known: { off: off(TWENTY.off), current: TWENTY.current.slice(0, 18) },
    done: [FIRST, SECOND, ...TWENTY.current.slice(0, 18)],
  },
} satisfies Readonly<Record<string, Rotation>>;

export type RotationName = keyof typeof ROTATIONS;
export const ROTATION_NAMES = Object.keys(ROTATIONS) as readonly RotationName[];

const COVER = `const over = document.createElement('div');
  over.style.cssText = 'position:fixed;inset:0;z-index:99999;background:#fff8';
  document.documentElement.append(over);`;

/** What cuts a rotation off in whatever kit, and whether the form can be put back afterwards. */
export const CUTS = {
  'ends the visit': { script: 'window.engine.end()', mends: true },
  'covers the page for a moment': { script: `${COVER} setTimeout(() => over.remove(), 400)`, mends: true },
  'takes the keyboard': { script: 'document.activeElement.blur()', mends: true },
  'covers the page for good': { script: COVER, mends: false },
  'makes the form inert': { script: `document.querySelector('#root').inert = true`, mends: false },
  'goes elsewhere': { script: `history.pushState(null, '', '/en/elsewhere')`, mends: false },
} as const;

export type CutName = keyof typeof CUTS;

/** One key's edit page as one kit draws it, and at which event of the page its rotation is cut off; 0 for never. */
export interface Drawn {
  readonly kit: Kit;
  readonly control: Control;
  readonly rotation: RotationName;
  readonly cut: CutName;
  readonly at: number;
}

/** A page of a browser, as Playwright and Puppeteer alike drive it. */
export interface Driven {
  goto(url: string): Promise<unknown>;
  evaluate(script: string): Promise<unknown>;
}

/** What became of one page: what its card said, its list after the press and after an undo. */
export interface Played {
  readonly said: string;
  readonly after: readonly string[];
  readonly undone: readonly string[];
  readonly untrusted: number;
  /** Whether the page still stands: a kit may break on what cuts a rotation off, and draw nothing any more. */
  readonly isDrawn: boolean;
}

/** The edit page of a key, of an exchange that takes twenty. */
const base = cases.find(({ page }) => page.layout === 'kucoin-form' && !page.creates && page.editing === 0);

/** Opens the page, presses the one button of the card, and undoes a press that came to its end. */
export async function play(page: Driven, engine: string, drawn: Drawn): Promise<Played> {
  if (!base) throw new Error('the corpus has no edit page of KuCoin');
  const { held, known, done }: Rotation = ROTATIONS[drawn.rotation];
  const { kit, control } = drawn;
  await page.goto(addressOf(base, { kit, control, held: held.join(',') }));
  await within(page, stands, null);
  await page.evaluate(`${engine}; void 0`);
  const cut = drawn.at > 0 ? CUTS[drawn.cut].script : '';
  const mends = drawn.at === 0 || CUTS[drawn.cut].mends;
  const allowed = mends ? [held, done].map((list) => String([...list].sort())) : null;
  return (await within(page, pressAndUndo, { known, cut, at: drawn.at, allowed })) as Played;
}

/** What is wrong with what became of a page; nothing where all is as it was or all is done. */
export function faultsOf({ rotation, cut, at }: Drawn, played: Played): string[] {
  const { held, known, done }: Rotation = ROTATIONS[rotation];
  const { said, after, undone, untrusted, isDrawn } = played;
  const gone = (known.off ?? []).map(({ address }) => address);
  const theirs = held.filter((each) => !gone.includes(each) || known.own?.includes(each));
  const faults: string[] = [];
  const lost = theirs.filter((each) => !after.includes(each) || !undone.includes(each));
  if (lost.length > 0) faults.push(`lost ${lost.join(', ')}`);
  if (untrusted > 0) faults.push(`${untrusted} untrusted presses`);
  const isDone = same(after, done);
  if (at > 0 && (!CUTS[cut].mends || !isDrawn)) return faults;
  if (!isDone && !same(after, held)) faults.push(`${said}, and the page holds ${after.join(',')}`);
  if (at === 0 && said === 'filled_title' && !isDone) faults.push('was called filled, and is as it was');
  if (isDone && said === 'filled_title' && at === 0 && !same(undone, held))
    faults.push(`was not undone: ${undone.join(',')}`);
  return faults;
}

/** Whether the rotation came to its end and was said to. */
export function isDone({ rotation }: Drawn, { said, after }: Played): boolean {
  return said === 'filled_title' && same(after, ROTATIONS[rotation].done);
}

const same = (a: readonly string[], b: readonly string[]) => String(a.toSorted()) === String(b.toSorted());

/** Runs this in the page: text is all that the drivers of both browsers take alike. */
function within<A>(page: Driven, work: (argument: A) => unknown, argument: A): Promise<unknown> {
  return page.evaluate(`(${work})(${JSON.stringify(argument)})`);
}

/** In the page: waits until its own script has drawn it. */
async function stands(): Promise<void> {
  while (window.__page === undefined) await new Promise((done) => setTimeout(done, 50));
}

interface Press {
  readonly known: Known;
  readonly cut: string;
  readonly at: number;
  readonly allowed: readonly string[] | null;
}

/** In the page: lets the assistant look, presses, and undoes. It may use nothing from outside itself. */
async function pressAndUndo({ known, cut, at, allowed }: Press): Promise<Played> {
  const list = () => [...window.__page.wouldSave().ips];
  const until = async (holds: () => boolean, most: number) => {
    const since = performance.now();
    while (!holds() && performance.now() - since < most) await new Promise((done) => setTimeout(done, 50));
  };
  const view = () => window.engine?.view;
  window.startEngine(false, known);
  await until(() => view()?.actions.some(({ id }) => id === 'fill') ?? false, 5_000);
  let looked = '';
  let since = performance.now();
  await until(() => {
    const now = JSON.stringify(view()) + document.body.innerHTML.length;
    if (now !== looked) since = performance.now();
    looked = now;
    return performance.now() - since > 600;
  }, 5_000);
  const offered = view()?.actions.some(({ label }) => label.id === 'action_fill_remove') ?? false;
  let heard = 0;
  const hear = () => {
    heard += 1;
    // The page's own script runs between two of ours.
    if (heard === at) new Function(cut)();
  };
  for (const type of ['focus', 'beforeinput', 'input', 'change', 'click', 'keydown', 'blur'])
    addEventListener(type, hear, { capture: true });
  if (offered) await window.engine?.fill().catch(() => undefined);
  const isAllowed = () => allowed?.includes(String(list().sort())) ?? true;
  // Where it is put back after its end, nothing but the list says so.
  const isGone = () => document.querySelector('#root')?.childElementCount === 0;
  if (at > 0) await until(() => isAllowed() || isGone(), 60_000);
  const said = view()?.headline.id ?? 'none';
  const after = list();
  // A person presses on what stands still.
  if (at === 0) await until(() => document.getAnimations().length === 0, 5_000);
  if (at === 0 && said === 'filled_title') await window.engine?.press('undo');
  const isDrawn = document.querySelector('#root')?.childElementCount !== 0;
  return { said, after, undone: list(), untrusted: window.__page.untrusted, isDrawn };
}
