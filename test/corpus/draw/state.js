// What every drawn page knows of itself: `window.__page`, for whoever judges what was done to it.
const $ = (s, r = document) => r.querySelector(s);
const $$ = (s, r = document) => [...r.querySelectorAll(s)];
const h = (t, a = {}, ...kids) => {
  const e = document.createElement(/^[\w-]+/.exec(t)?.[0] ?? 'div');
  const id = /#([\w-]+)/.exec(t);
  if (id) e.id = id[1];
  for (const c of t.matchAll(/\.([\w-]+)/g)) e.classList.add(c[1]);
  for (const n in a) {
    if (n.startsWith('on')) e.addEventListener(n.slice(2), a[n]);
    else if (a[n] === true) e.setAttribute(n, '');
    else if (a[n] !== false && a[n] != null) e.setAttribute(n, a[n]);
  }
  e.append(...kids.flat(9).filter((k) => k != null && k !== false));
  return e;
};
const P = (() => {
  const page = { saves: 0, untrusted: 0, pressed: [], wouldSave: () => ({ restricted: false, addresses: [] }) };
  let wrote = false;
  let o = { list: null, save: null, stages: null };
  const NOT_TEXT = /^(radio|checkbox|button|submit|reset|range|hidden|file|color)$/;
  const isText = (e) =>
    e?.nodeType === 1 &&
    (e.isContentEditable || e.tagName === 'TEXTAREA' || (e.tagName === 'INPUT' && !NOT_TEXT.test(e.type)));
  const within = (e, sel) => typeof sel === 'function' ? sel(e) : !!sel && e.nodeType === 1 && !!e.closest(sel);
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
  const watch = (root) => {
    root.addEventListener('input', (e) => {
      const target = e.composedPath()[0];
      if (isText(target) && !within(target, o.list)) wrote = true;
    }, true);
    root.addEventListener('submit', (e) => {
      e.preventDefault();
      if (!within(e.target, o.stages)) page.saves++;
    }, true);
    root.addEventListener('click', (e) => {
      const path = e.composedPath().filter((n) => n.nodeType === 1);
      const button = path.find((n) => /^(BUTTON|A)$/.test(n.tagName) || /^(button|radio|switch|tab)$/.test(n.getAttribute('role') ?? ''));
      if (button) page.pressed.push((button.textContent || button.getAttribute('aria-label') || '').trim().slice(0, 60));
      if (path.some((n) => within(n, o.save))) {
        page.saves++;
        if (!e.isTrusted) page.untrusted++;
      }
    }, true);
  };
  watch(window);
  Object.defineProperty(page, 'foreign', {
    get: () =>
      wrote ||
      all(document).some((e) => isText(e) && !within(e, o.list) && e.checkVisibility?.() && /203\.0\.113\./.test(e.isContentEditable ? e.textContent : e.value)),
  });
  window.__page = page;
  return {
    /** list: the key's IP controls; save: the page's own save; stages: forms that only stage; state: what would be stored. */
    go: (options) => {
      o = options;
      page.wouldSave = options.state ?? page.wouldSave;
      page.ready = true;
    },
    saved: () => page.saves++,
    watch,
    ok: (s) => (/^(\d{1,3}\.){3}\d{1,3}$/.test(s) && s.split('.').every((n) => n < 256)) || /^[0-9a-f]*:[0-9a-f:]+$/i.test(s),
    split: (s) => s.split(/[\s,;，、]+/).filter(Boolean),
    uniq: (l) => [...new Set(l)],
    /** What a text that is one list would store. */
    text: (s) => [...new Set(P.split(s))],
  };
})();
