import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { isTick } from '../../../lib/page/weigh.ts';

const { document } =
  parseHTML(`<body><div id="ticker"><span>64,000.1</span></div><p id="free">203.0.113.10</p>
  <div id="card"><input id="field"><p id="hint">Up to 20 IPs</p></div></body>`);

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

describe('a change of the page', () => {
  it('means nothing where a number ticks outside of the forms', () => {
    expect(isTick(record({ type: 'characterData', target: textIn('ticker') }), cards)).toBe(true);
    expect(isTick(replaced('ticker', [textIn('ticker')]), cards)).toBe(true);
  });

  it('counts where no form has been found yet', () => {
    expect(isTick(record({ type: 'characterData', target: textIn('ticker') }), [])).toBe(false);
  });

  it('counts inside of a form', () => {
    expect(isTick(record({ type: 'characterData', target: textIn('hint') }), cards)).toBe(false);
  });

  it('counts where the text is an IP', () => {
    expect(isTick(record({ type: 'characterData', target: textIn('free') }), cards)).toBe(false);
  });

  it('counts where an element comes, or changes its state', () => {
    expect(isTick(replaced('ticker', [document.createElement('b') as unknown as Node]), cards)).toBe(false);
    expect(isTick(record({ type: 'attributes', target: at('ticker') }), cards)).toBe(false);
  });
});
