import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../../lib/page/weigh.ts';

const { document } =
  parseHTML(`<body><div id="cover"></div><main><div id="row"><div id="ticker"><span>64,000.1</span></div></div>
  <p id="free">203.0.113.10</p><div id="box"><button>Edit</button></div></main>
  <div id="around"><div id="card"><input id="field"><p id="hint">Up to 20 IPs</p></div></div></body>`);

const at = (id: string) => document.getElementById(id) as unknown as Element;
const textIn = (id: string) => at(id).querySelector('span')?.firstChild ?? (at(id).firstChild as Node);
const cards = [at('card')];

function record(part: Partial<MutationRecord>): MutationRecord {
  return { addedNodes: [], removedNodes: [], ...part } as unknown as MutationRecord;
}

/** What a script does that sets `textContent`: one text goes, another comes. */
function replaced(id: string, nodes: readonly Node[]): MutationRecord {
  return record({ type: 'childList', target: at(id), addedNodes: nodes as unknown as NodeList });
}

function made(html: string): Node {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild as unknown as Node;
}
const attribute = (id: string) => weigh(record({ type: 'attributes', target: at(id) }), cards);
const comes = (id: string, html: string) => weigh(replaced(id, [made(html)]), cards);

describe('a change of the page', () => {
  it('calls for no look where a number ticks outside of the forms', () => {
    expect(weigh(record({ type: 'characterData', target: textIn('ticker') }), cards)).toBe('never');
    expect(weigh(replaced('ticker', [textIn('ticker')]), cards)).toBe('never');
  });

  it('calls for a look when there is time where words tick and no form has been found yet', () => {
    expect(weigh(record({ type: 'characterData', target: textIn('ticker') }), [])).toBe('later');
  });

  it('calls for a look when there is time where a small branch flashes, comes or goes outside of the forms', () => {
    expect(attribute('ticker')).toBe('later');
    expect(comes('row', '<div><b>64,000.2</b><i>+1 %</i></div>')).toBe('later');
  });

  it('calls for a look at once inside of a form', () => {
    expect(weigh(record({ type: 'characterData', target: textIn('hint') }), cards)).toBe('now');
    expect(attribute('hint')).toBe('now');
    expect(comes('card', '<b>Saved</b>')).toBe('now');
  });

  it('calls for a look at once where the form itself changes, or what is around it', () => {
    expect(attribute('card')).toBe('now');
    expect(attribute('around')).toBe('now');
  });

  it('calls for a look at once where the text is an IP', () => {
    expect(weigh(record({ type: 'characterData', target: textIn('free') }), cards)).toBe('now');
    expect(comes('row', '<div>198.51.100.7</div>')).toBe('now');
    expect(attribute('free')).toBe('now');
  });

  it.each([
    '<div><input></div>',
    '<button>Edit</button>',
    '<div role="dialog">Code</div>',
    '<div aria-modal="true">Code</div>',
    '<section><p><span><div contenteditable></div></span></p></section>',
    `<ul>${'<li>1</li>'.repeat(13)}</ul>`,
  ])('calls for a look at once where a control, a dialog or a large branch comes: %s', (html) => {
    expect(comes('row', html)).toBe('now');
  });

  it('calls for a look at once where a branch with a control changes its state', () => {
    expect(attribute('box')).toBe('now');
  });

  it('calls for a look at once right under the body, where dialogs and covers come', () => {
    expect(attribute('cover')).toBe('now');
    expect(
      weigh(
        record({
          type: 'childList',
          target: document.body as unknown as Node,
          addedNodes: [made('<div>x</div>')] as unknown as NodeList,
        }),
        cards,
      ),
    ).toBe('now');
  });

  it('asks once whether what ticks stands in a form', () => {
    const insides = new WeakMap<Element, boolean>();
    const tick = (id: string) => weigh(record({ type: 'characterData', target: textIn(id) }), cards, insides);
    expect([tick('ticker'), tick('hint')]).toEqual(['never', 'now']);
    const ticking = textIn('ticker').parentElement as Element;
    expect([insides.get(ticking), insides.get(at('hint'))]).toEqual([false, true]);
    insides.set(ticking, true);
    expect(tick('ticker')).toBe('now');
  });
});
