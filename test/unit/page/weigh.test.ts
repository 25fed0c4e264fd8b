import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { weigh } from '../../../lib/page/weigh.ts';

const { document } = parseHTML(`<body><div id="ticker"><span>64,000.1</span></div>
  <div id="card"><input id="field"><p id="hint">Up to 20 IPs</p></div><main id="main"></main></body>`);

const at = (id: string) => document.getElementById(id) as unknown as Element;
const watched = { cards: [at('card')], isPart: (element: Element) => element === at('main') };

function record(part: Partial<MutationRecord>): MutationRecord {
  return { addedNodes: [], removedNodes: [], ...part } as unknown as MutationRecord;
}

function added(html: string): MutationRecord {
  const box = document.createElement('div');
  box.innerHTML = html;
  const addedNodes = [...box.childNodes] as unknown as NodeList;
  return record({ type: 'childList', target: at('main'), addedNodes });
}

describe('a change of the page', () => {
  it('means nothing where a number ticks outside the forms', () => {
    const text = at('ticker').firstElementChild?.firstChild as Node;
    expect(weigh([record({ type: 'characterData', target: text })], watched)).toBe('nothing');
  });

  it('calls for a look at the form where it is inside its card', () => {
    const text = at('hint').firstChild as Node;
    expect(weigh([record({ type: 'characterData', target: text })], watched)).toBe('form');
  });

  it('means nothing where rows without a control come', () => {
    expect(weigh([added('<div><span>BTC</span><b>12:00:01</b></div>')], watched)).toBe('nothing');
  });

  it.each([
    ['a control', '<div><input></div>'],
    ['a dialog', '<div role="dialog">Verify</div>'],
    ['an entry', '<span>203.0.113.10</span>'],
    ['a web component', '<kc-sheet></kc-sheet>'],
  ])('calls for a look at the page where %s comes', (_, html) => {
    expect(weigh([added(html)], watched)).toBe('page');
  });

  it('calls for a look at the page where a part of the scene changes its state', () => {
    const change = record({ type: 'attributes', target: at('main') });
    expect(weigh([change], watched)).toBe('page');
  });
});
