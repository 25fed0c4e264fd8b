import { lookAt } from '../../../lib/assistant/look.ts';
import { binance } from '../../../lib/exchanges/binance.ts';
import { openReach } from '../../../lib/form/dom/reach.ts';

/** What looking at a page costs, in ms each, beside a plain walk over its elements. */
export interface LookCost {
  readonly elements: number;
  readonly forms: number;
  /** The very first look of a visit: nothing is compiled or remembered yet. */
  readonly first: number;
  readonly looks: readonly number[];
  readonly walks: readonly number[];
}

/** Walks are too short for the browser's clock: this many are timed as one. */
const WALKS = 50;

/** Looks and walks in turn, each in a run of its own as after a change of the page. */
export async function look(rounds: number): Promise<LookCost> {
  const timed = async (work: () => void) => {
    await new Promise((resume) => setTimeout(resume));
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  let forms = 0;
  let seen = 0;
  const lookOnce = () => {
    forms = lookAt(document, binance, openReach, { marks: [], denied: [], known: new Set() }).seen.length;
  };
  const walk = () => {
    seen = 0;
    for (const element of document.querySelectorAll('*')) if (element.isConnected) seen += 1;
  };
  const first = await timed(lookOnce);
  const looks: number[] = [];
  const walks: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    looks.push(await timed(lookOnce));
    const many = await timed(() => {
      for (let time = 0; time < WALKS; time += 1) walk();
    });
    walks.push(many / WALKS);
  }
  return { elements: seen, forms, first, looks, walks };
}
