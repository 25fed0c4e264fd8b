import { lookAt } from '../../../lib/assistant/session/look.ts';
import { binance } from '../../../lib/exchanges/binance.ts';
import { prepareLexicon } from '../../../lib/lexicon/stems.ts';
import { openReach } from '../../../lib/page/reach.ts';

/** What looking at a page costs, in ms each, beside a plain walk over its elements. */
export interface LookCost {
  readonly elements: number;
  readonly forms: number;
  /** Unpacking the words of all languages: once in a visit, before the first look. */
  readonly words: number;
  /** The very first look of a visit: nothing is compiled or remembered yet. */
  readonly first: number;
  /** Looks at a page in which something outside of every form has changed. */
  readonly looks: readonly number[];
  /** Looks after a change of a value in a form. */
  readonly again: readonly number[];
  readonly walks: readonly number[];
}

/** Walks are too short for the browser's clock: this many are timed as one. */
const WALKS = 20;

/** How many rows a table of markets has. */
const ROWS = 40;

/** Adds tables of markets, each with a heading and a button, before and behind the keys, until the page holds so many elements. */
export function enlarge(elements: number): void {
  for (let table = 0; document.querySelectorAll('*').length < elements; table += 1) {
    const section = document.createElement('section');
    const heading = document.createElement('h3');
    heading.textContent = `Markets ${table}`;
    const more = document.createElement('button');
    more.textContent = 'More';
    const body = document.createElement('div');
    for (let row = 0; row < ROWS; row += 1) body.append(market(table * ROWS + row));
    section.append(heading, body, more);
    if (table % 2 === 0) document.body.prepend(section);
    else document.body.append(section);
  }
}

function market(number: number): Element {
  const line = document.createElement('div');
  const name = document.createElement('a');
  name.href = `/trade/PAIR${number}_USDT`;
  name.textContent = `PAIR${number}/USDT`;
  const price = document.createElement('span');
  price.textContent = `${(number * 37) % 1000}.5`;
  const change = document.createElement('em');
  change.textContent = `+${number % 9} %`;
  line.append(name, price, change);
  return line;
}

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
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) seen += 1;
  };
  const began = performance.now();
  await prepareLexicon();
  const words = performance.now() - began;
  const first = await timed(lookOnce);
  const looks: number[] = [];
  const again: number[] = [];
  const walks: number[] = [];
  const note = document.createElement('p');
  document.body.append(note);
  const field = document.querySelector<HTMLTextAreaElement | HTMLInputElement>(
    'textarea, input[type="text"]',
  );
  for (let round = 0; round < rounds; round += 1) {
    note.textContent = `Updated ${round}`;
    looks.push(await timed(lookOnce));
    if (field) field.value = `203.0.113.${round}`;
    again.push(await timed(lookOnce));
    const many = await timed(() => {
      for (let time = 0; time < WALKS; time += 1) walk();
    });
    walks.push(many / WALKS);
  }
  return { elements: seen, forms, words, first, looks, again, walks };
}
