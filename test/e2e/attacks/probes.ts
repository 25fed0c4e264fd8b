/**
 * Ways in which a page's own scripts may find out that the assistant is there, for whom, or what it says. Each is the body
 * of a function that runs in the page and returns what it found: texts in which a word of the assistant must not stand.
 */
export interface Probe {
  readonly name: string;
  readonly finds: string;
}

/** Every element that the page itself has not made. */
const STRANGE = `[...document.querySelectorAll('*')].filter((one) => !one.closest('head, body') && one !== document.documentElement)`;

/** Every tenth point of the window. */
const POINTS = `Array.from({ length: 100 }, (_, at) => [((at % 10) + 0.5) * innerWidth / 10, (Math.floor(at / 10) + 0.5) * innerHeight / 10])`;

/** A resource of an extension whose id everybody knows. */
const resource = (path: string) => `'chrome-extension://' + id + '/${path}'`;

export const probes: readonly Probe[] = [
  {
    name: 'a search in the page',
    finds: `return ['Acme', 'Keyfence', '203.0.113'].filter((word) => window.find(word, false, false, true, false, true, false)).map((word) => 'found ' + word);`,
  },
  {
    name: 'a selection of everything',
    finds: `getSelection().removeAllRanges(); document.execCommand('selectAll'); const text = String(getSelection()); getSelection().removeAllRanges(); return [text];`,
  },
  {
    name: 'a selection around the strange element',
    finds: `return ${STRANGE}.map((one) => { const range = document.createRange(); range.selectNode(one); getSelection().removeAllRanges(); getSelection().addRange(range); const text = String(getSelection()) + range.toString() + range.cloneContents().textContent; getSelection().removeAllRanges(); return text; });`,
  },
  {
    name: 'composed ranges of a selection',
    finds: `document.execCommand('selectAll'); const ranges = getSelection().getComposedRanges?.({ shadowRoots: [] }) ?? []; const text = ranges.map(({ startContainer, endContainer }) => startContainer.textContent + endContainer.textContent); getSelection().removeAllRanges(); return text;`,
  },
  {
    name: 'running animations',
    finds: `return document.getAnimations().map(({ id, effect, animationName }) => [id, animationName, effect?.target?.outerHTML].join());`,
  },
  {
    name: 'what lies at a point',
    finds: `return ${POINTS}.flatMap(([x, y]) => document.elementsFromPoint(x, y)).filter((one) => !document.body.contains(one)).map((one) => one === document.documentElement ? '' : one.outerHTML + one.textContent);`,
  },
  {
    name: 'the letter at a point',
    finds: `return ${POINTS}.map(([x, y]) => document.caretPositionFromPoint?.(x, y)?.offsetNode).filter((node) => node && !document.body.contains(node)).map((node) => node.textContent === document.documentElement.textContent ? '' : node.textContent);`,
  },
  {
    name: 'the range at a point',
    finds: `return ${POINTS}.map(([x, y]) => document.caretRangeFromPoint?.(x, y)?.startContainer).filter((node) => node && !document.body.contains(node)).map((node) => node.textContent === document.documentElement.textContent ? '' : node.textContent);`,
  },
  {
    name: 'a serialisation with shadow roots',
    finds: `return [document.documentElement.getHTML({ serializableShadowRoots: true }), ...${STRANGE}.map((one) => one.getHTML({ serializableShadowRoots: true }))];`,
  },
  {
    name: 'a clone of the strange element',
    finds: `return ${STRANGE}.map((one) => { const clone = document.importNode(one, true); return clone.outerHTML + (clone.shadowRoot?.innerHTML ?? ''); });`,
  },
  {
    name: 'a serialisation as XML',
    finds: `return [new XMLSerializer().serializeToString(document)];`,
  },
  {
    name: 'text as it is drawn',
    finds: `return [document.documentElement.innerText, document.documentElement.textContent, ...${STRANGE}.map((one) => one.innerText)];`,
  },
  {
    name: 'parts and slots of the strange element',
    finds: `return ${STRANGE}.flatMap((one) => [one.part.value, one.slot, one.assignedSlot?.name ?? '', one.shadowRoot?.innerHTML ?? '', one.openOrClosedShadowRoot?.innerHTML ?? '']);`,
  },
  {
    name: 'style sheets',
    finds: `return [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => [sheet.href ?? '', sheet.title ?? '', ...[...sheet.cssRules].map((rule) => rule.cssText)]);`,
  },
  { name: 'fonts', finds: `return [...document.fonts].map((font) => font.family);` },
  {
    name: 'the drawn style of the strange element',
    finds: `return ${STRANGE}.flatMap((one) => { const style = getComputedStyle(one); return [style.content, style.fontFamily, ...[...style].filter((name) => name.startsWith('--'))]; });`,
  },
  {
    name: 'own properties of window, document and root',
    finds: `const frame = document.createElement('iframe'); document.body.append(frame); const known = new Set(Object.getOwnPropertyNames(frame.contentWindow)); frame.remove(); return [...Object.getOwnPropertyNames(window).filter((name) => !known.has(name)), ...Object.getOwnPropertyNames(document), ...Object.getOwnPropertyNames(document.documentElement)];`,
  },
  {
    name: 'symbols of elements',
    finds: `return [document, document.body, ...${STRANGE}].flatMap((one) => Object.getOwnPropertySymbols(one)).map(String);`,
  },
  {
    name: 'attributes anywhere',
    finds: `return [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes].map(({ name, value }) => name + '=' + value));`,
  },
  {
    name: 'comments',
    finds: `const walk = document.createNodeIterator(document, NodeFilter.SHOW_COMMENT); const texts = []; for (let node = walk.nextNode(); node; node = walk.nextNode()) texts.push(node.data); return texts;`,
  },
  {
    name: 'the site’s storage',
    finds: `const databases = await indexedDB.databases(); const caches_ = await caches.keys(); return [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, name, JSON.stringify(history.state), ...databases.map((one) => one.name), ...caches_];`,
  },
  {
    name: 'elements of its own kind',
    finds: `return ['keyfence-assistant', 'key-fence', 'keyfence-app'].filter((name) => customElements.get(name));`,
  },
  {
    name: 'the timeline of requests',
    finds: `return performance.getEntries().map(({ name, entryType }) => entryType + ' ' + name);`,
  },
  {
    name: 'the timeline of presses, shifts and paints',
    finds: `return window.seen.entries;`,
  },
  {
    name: 'reports of the browser',
    finds: `return window.seen.reports;`,
  },
  {
    name: 'a broken rule of the page’s own policy',
    finds: `return window.seen.violations;`,
  },
  { name: 'messages between windows', finds: `return window.seen.messages;` },
  { name: 'errors', finds: `return window.seen.errors;` },
  { name: 'events of every name that might be its own', finds: `return window.seen.events;` },
  { name: 'the stack under an event of a fill', finds: `return window.seen.stacks;` },
  { name: 'the way of a press', finds: `return window.seen.paths;` },
  { name: 'what has the focus', finds: `return window.seen.focused;` },
  {
    name: 'the runtime of extensions',
    finds: `return typeof chrome === 'object' && chrome.runtime?.sendMessage ? ['Keyfence: a runtime'] : [];`,
  },
  {
    name: 'a picture of the extension',
    finds: `return [await new Promise((done) => { const image = new Image(); image.onload = () => done('Keyfence: loaded'); image.onerror = () => done(''); image.src = ${resource('icon/16.png')}; })];`,
  },
  {
    name: 'a script of the extension',
    finds: `return [await import(${resource('assistant.js')}).then(() => 'Keyfence: imported', () => '')];`,
  },
  {
    name: 'a file of the extension',
    finds: `return [await fetch(${resource('manifest.json')}).then(() => 'Keyfence: fetched', () => '')];`,
  },
  {
    name: 'a style of the extension',
    finds: `return [await new Promise((done) => { const link = document.createElement('link'); link.rel = 'stylesheet'; link.onload = () => done('Keyfence: styled'); link.onerror = () => done(''); link.href = ${resource('assets/assistant.css')}; document.head.append(link); }).finally(() => document.head.lastElementChild.remove())];`,
  },
];

/** Noted from the first moment of the page, and read by the probes above. */
export const WATCHING = `
window.seen = { entries: [], reports: [], violations: [], messages: [], errors: [], events: [], stacks: [], paths: [], focused: [] };
const say = (list, ...texts) => seen[list].push(...texts.map((text) => String(text)));
for (const type of PerformanceObserver.supportedEntryTypes) try {
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => say('entries', JSON.stringify(entry), entry.element?.outerHTML ?? '', entry.target?.outerHTML === document.documentElement.outerHTML ? '' : entry.target?.outerHTML ?? '', ...(entry.sources ?? []).map(({ node }) => node?.textContent ?? ''), ...(entry.scripts ?? []).map(({ sourceURL, invoker }) => sourceURL + invoker)))).observe({ type, buffered: true, durationThreshold: 16 });
} catch {}
new ReportingObserver((reports) => reports.forEach(({ body }) => say('reports', JSON.stringify(body))), { buffered: true }).observe();
addEventListener('securitypolicyviolation', (event) => say('violations', event.sourceFile, event.blockedURI, event.sample), true);
addEventListener('message', ({ data, origin }) => say('messages', origin, JSON.stringify(data)), true);
addEventListener('error', ({ message, filename }) => say('errors', message, filename), true);
addEventListener('unhandledrejection', ({ reason }) => say('errors', reason?.stack ?? reason), true);
for (const type of ['key' + 'fence', 'key' + 'fence-ready', 'key' + 'fence:ready', 'extension', 'assistant', 'fill']) addEventListener(type, (event) => say('events', 'Key' + 'fence: ' + event.type), true);
for (const type of ['input', 'beforeinput', 'change', 'focus', 'focusin', 'blur', 'paste', 'selectionchange', 'select']) document.addEventListener(type, () => say('stacks', new Error().stack), true);
for (const type of ['click', 'pointerdown', 'mousedown', 'pointerup', 'mousemove', 'pointerover']) addEventListener(type, (event) => say('paths', ...event.composedPath().map((one) => one.localName ?? ''), event.composedPath()[0]?.textContent === document.documentElement.textContent ? '' : event.composedPath()[0]?.textContent ?? ''), true);
addEventListener('focusin', () => say('focused', document.activeElement?.outerHTML ?? ''), true);
`;
