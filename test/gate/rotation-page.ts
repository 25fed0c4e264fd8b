declare global {
  interface Window {
    /** Puts an entry onto the list of a {@link rotationPage} as the page itself would. */
    take: (ip: string) => void;
  }
}

/** How a page of the rotation takes addresses. */
export interface RotationPage {
  /** What the form holds when it is opened. */
  readonly held: readonly string[];
  readonly control: 'text' | 'lines' | 'chips-enter' | 'chips-add' | 'rows';
  /** Whether an entry or a row has a control that takes it away. */
  readonly crosses?: boolean;
  /** Most addresses, as the page says and keeps. */
  readonly limit?: number;
  /** Milliseconds until an entry is shown or gone. */
  readonly slow?: number;
}

const FIELDS: Readonly<Record<RotationPage['control'], string>> = {
  text: '<label for="ips">Trusted IP addresses</label><input id="ips" style="width:500px">',
  lines: '<label for="ips">Trusted IP addresses, one per line</label><textarea id="ips" rows="5"></textarea>',
  'chips-enter':
    '<label for="ips">Trusted IP addresses</label><ul id="chips"></ul><input id="ips" placeholder="Type an IP and press Enter">',
  'chips-add':
    '<label for="ips">Trusted IP addresses</label><ul id="chips"></ul><input id="ips"><button type="button" id="add">Add</button>',
  rows: '<p>Trusted IP addresses</p><div id="rows"></div><button type="button" id="another">+ Add another IP</button>',
};

/**
 * A key's page with hand-written controls and a state of its own: `window.__page.wouldSave()` is what a press on Save
 * would store, in its order; `window.sent` is what was stored.
 */
export function rotationPage({ held, control, crosses = true, limit = 30, slow = 0 }: RotationPage): string {
  return `<!doctype html><title>API Management</title>
<h1>API Management</h1>
<section id="card"><h3>bot-1</h3><p>API key: vmPU…E0Xh</p>
<fieldset><legend>IP access restrictions</legend>
<label><input type="radio" name="r" id="open"> Unrestricted</label>
<label><input type="radio" name="r" id="only" checked> Restrict access to trusted IPs only</label></fieldset>
<form id="form"><div id="box">${FIELDS[control]}</div><small>You can enter up to ${limit} IP addresses for each key</small>
<button type="button" id="save">Save</button><button type="button" id="cancel">Cancel</button></form></section>
<style>li { display: inline-block; margin: 2px } #rows div { display: block }</style>
<script>
const page = { list: ${JSON.stringify(held)} };
window.sent = [];
const field = () => document.querySelector('#ips');
const later = (work) => setTimeout(work, ${slow});
const isText = ${control === 'text' || control === 'lines'};
const SEPARATOR = ${control === 'lines' ? "'\\n'" : "','"};
window.__page = {
  untrusted: 0,
  wouldSave: () => ({
    restricted: document.querySelector('#only').checked,
    ips: (isText ? field().value.split(/[\\s,]+/) : page.list).filter(Boolean),
  }),
};
window.take = (ip) => { page.list.push(ip); chips(); };
function cross(take) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', 'Remove');
  button.onclick = () => later(take);
  return ${crosses} ? [button] : [];
}
function chips() {
  document.querySelector('#chips').replaceChildren(...page.list.map((ip) => {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('span'), { textContent: ip }),
      ...cross(() => { page.list = page.list.filter((other) => other !== ip); chips(); }));
    return item;
  }));
}
function stage() {
  const text = field().value.trim();
  if (!text || page.list.length >= ${limit} || page.list.includes(text)) return;
  field().value = '';
  later(() => { page.list.push(text); chips(); });
}
function rows() {
  document.querySelector('#rows').replaceChildren(...page.list.map((ip, at) => {
    const row = document.createElement('div');
    const input = document.createElement('input');
    input.placeholder = 'IP address';
    input.setAttribute('aria-label', 'IP address');
    input.value = ip;
    input.oninput = () => { page.list[at] = input.value; };
    row.append(input, ...cross(() => { page.list = page.list.filter((_, other) => other !== at); rows(); }));
    return row;
  }));
}
if (isText) field().value = page.list.join(SEPARATOR);
else if (${control === 'rows'}) {
  document.querySelector('#another').onclick = () => later(() => { if (page.list.length < ${limit}) page.list.push(''); rows(); });
  rows();
} else {
  if (${control === 'chips-enter'}) field().onkeydown = (event) => { if (event.key === 'Enter') { event.preventDefault(); stage(); } };
  else document.querySelector('#add').onclick = stage;
  chips();
}
document.querySelector('#form').onsubmit = (event) => { event.preventDefault(); sent.push('submit'); };
document.querySelector('#save').onclick = () => sent.push('save');
</script>`;
}
