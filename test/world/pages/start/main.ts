import './start.css';

const MARKS = ['T-8', 'T-7', 'T-1', 'T-0', 'T+23', 'T+30', 'T+31'];
const SITES: readonly (readonly [host: string, name: string])[] = [
  ['binance', 'Binance'],
  ['bybit', 'Bybit'],
  ['okx', 'OKX'],
  ['bitget', 'Bitget'],
  ['kucoin', 'KuCoin'],
  ['connect', 'Acme API Connect'],
];

interface State {
  readonly clock: { readonly mark: string };
  readonly feed: { readonly version: number; readonly fingerprint: string };
  readonly addresses: readonly { readonly address: string; readonly effectiveAt: string }[];
  readonly live: readonly string[];
  readonly untrustedPresses: number;
}

function element(name: string, text = '', children: readonly Node[] = []): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

function links(): HTMLElement {
  return element(
    'ul',
    '',
    SITES.map(([host, name]) => {
      const link = document.createElement('a');
      link.href = `//${host}.localhost:${location.port}/`;
      link.textContent = name;
      return element('li', '', [link]);
    }),
  );
}

async function order(what: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`/world/${what}`, { method: 'POST', headers, body: JSON.stringify(body) });
  show(await response.json());
}

function button(label: string, pressed: boolean, press: () => void): HTMLElement {
  const made = document.createElement('button');
  made.textContent = label;
  made.setAttribute('aria-pressed', String(pressed));
  made.addEventListener('click', press);
  return made;
}

function show(state: State): void {
  const marks = MARKS.map((mark) =>
    button(mark, mark === state.clock.mark, () => void order('clock', { to: mark })),
  );
  const addresses = state.addresses.map(({ address, effectiveAt }) =>
    element(
      'li',
      `${address} · effective ${effectiveAt.slice(0, 10)}${state.live.includes(address) ? ' · live' : ''}`,
    ),
  );
  document.getElementById('app')?.replaceChildren(
    element('h1', 'The practice world'),
    element('p', 'Nothing here reaches an exchange. Any six digits are a code.'),
    element('h2', 'Go to'),
    links(),
    element('h2', 'The rotation'),
    element(
      'p',
      'A push re-dates the list around the present moment and signs it again. Going back begins another one.',
    ),
    element('div', '', marks),
    element('ul', '', addresses),
    element('p', `List ${state.feed.version} · ${state.feed.fingerprint}`),
    element('h2', 'The count'),
    element('p', `${state.untrustedPresses} presses of a saving button that no hand made`),
    button('Put everything back', false, () => void order('reset', {})),
  );
}

show(await (await fetch('/world/state')).json());
