/** How a page of the attacks takes addresses. */
export interface AttackPage {
  /** What the form holds when it is opened. */
  readonly own: readonly string[];
  /** How the list is entered. */
  readonly control: 'text' | 'chips-enter' | 'chips-add';
  /** Markup beside the form: other fields of the page. */
  readonly beside?: string;
  /** The buttons of the form. */
  readonly buttons?: string;
  /** Text that stands in the field of a chip box and is not staged. */
  readonly typed?: string;
  /** Milliseconds until an entry is shown. */
  readonly slow?: number;
  /** More script, run after the page's own: `page` is its state, `field()` its input, `render()` draws anew. */
  readonly script?: string;
}

const BUTTONS =
  '<button type="button" id="save">Save</button><button type="button" id="cancel">Cancel</button>';

/**
 * A key's page with hand-written controls and a state of its own: `window.__page.wouldSave()` is what a press on Save
 * would store, `window.sent` what was stored.
 */
export function attackPage({
  own,
  control,
  beside = '',
  buttons = BUTTONS,
  typed = '',
  slow = 0,
  script = '',
}: AttackPage): string {
  return `<!doctype html><title>API Management</title>
<h1>API Management</h1>
<label>E-mail <input id="mail" value="me@example.org"></label>${beside}
<section id="card"><h3>bot-1</h3><p>API key: vmPU…E0Xh</p>
<fieldset><legend>IP access restrictions</legend>
<label><input type="radio" name="r" id="open"> Unrestricted</label>
<label><input type="radio" name="r" id="only"> Restrict access to trusted IPs only</label></fieldset>
<form id="form"><div id="box"></div>${buttons}</form></section>
<script>
const page = { restricted: ${own.length > 0}, list: ${JSON.stringify(own)} };
window.sent = [];
const field = () => document.querySelector('#ips');
const store = () => sent.push(window.__page.wouldSave().ips.join(','));
window.__page = {
  untrusted: 0,
  wouldSave: () => ({
    restricted: page.restricted,
    ips: page.restricted ? (${control === 'text'} ? (field()?.value ?? '').split(/[\\s,]+/).filter(Boolean) : [...page.list]) : [],
  }),
};
function stage() {
  const text = field().value.trim();
  if (!text) return;
  field().value = '';
  setTimeout(() => { page.list.push(...text.split(/[\\s,]+/)); chips(); }, ${slow});
}
function chips() {
  const list = document.querySelector('#chips');
  list.replaceChildren(...page.list.map((ip) => {
    const item = document.createElement('li');
    const cross = document.createElement('button');
    cross.textContent = '×';
    cross.setAttribute('aria-label', 'Remove');
    cross.onclick = () => Promise.resolve().then(() => { page.list = page.list.filter((other) => other !== ip); chips(); });
    item.append(Object.assign(document.createElement('span'), { textContent: ip }), cross);
    return item;
  }));
}
function render() {
  document.querySelector('#open').checked = !page.restricted;
  document.querySelector('#only').checked = page.restricted;
  const box = document.querySelector('#box');
  if (!page.restricted) return box.replaceChildren();
  box.innerHTML = ${JSON.stringify(
    control === 'text'
      ? '<label for="ips">Trusted IP addresses</label><input id="ips" style="width:400px">'
      : `<label for="ips">Trusted IP addresses</label><ul id="chips"></ul><input id="ips" ${control === 'chips-enter' ? 'placeholder="Type an IP and press Enter"' : ''}>${control === 'chips-add' ? '<button type="button" id="add">Add</button>' : ''}`,
  )};
  if (${control === 'text'}) field().value = page.list.join(',');
  else { chips(); field().value = ${JSON.stringify(typed)}; }
  ${control === 'chips-enter' ? "field().onkeydown = (event) => { if (event.key === 'Enter') { event.preventDefault(); stage(); } };" : ''}
  ${control === 'chips-add' ? "document.querySelector('#add').onclick = stage;" : ''}
}
document.querySelector('#only').onchange = () => { page.restricted = true; render(); };
document.querySelector('#open').onchange = () => { page.restricted = false; render(); };
document.querySelector('#form').onsubmit = (event) => { event.preventDefault(); store(); };
document.querySelector('#save')?.addEventListener('click', store);
render();
${script}
</script>`;
}
