import type { Role } from './scene.ts';

/** Tags without anything to read or to use inside. */
export const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'canvas',
  'head',
  'meta',
  'link',
  'title',
  'audio',
  'video',
  'object',
  'br',
  'hr',
]);

const BY_ROLE: Readonly<Record<string, Role>> = {
  dialog: 'dialog',
  alertdialog: 'dialog',
  form: 'form',
  search: 'page-frame',
  navigation: 'page-frame',
  banner: 'page-frame',
  contentinfo: 'page-frame',
  tooltip: 'tooltip',
  heading: 'heading',
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  rowheader: 'cell',
  columnheader: 'column-head',
  list: 'list',
  listbox: 'list',
  listitem: 'item',
  textbox: 'textbox',
  searchbox: 'textbox',
  radio: 'radio',
  menuitemradio: 'option',
  switch: 'toggle',
  checkbox: 'toggle',
  menuitemcheckbox: 'toggle',
  tab: 'tab',
  option: 'option',
  button: 'button',
  menuitem: 'button',
  link: 'link',
};

const BY_TAG: Readonly<Record<string, Role>> = {
  dialog: 'dialog',
  form: 'form',
  nav: 'page-frame',
  header: 'page-frame',
  footer: 'page-frame',
  search: 'page-frame',
  figure: 'figure',
  code: 'group',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  legend: 'heading',
  table: 'table',
  tr: 'row',
  td: 'cell',
  th: 'column-head',
  ul: 'list',
  ol: 'list',
  dl: 'list',
  li: 'item',
  textarea: 'textbox',
  select: 'select',
  option: 'option',
  button: 'button',
  summary: 'button',
  svg: 'icon',
  img: 'icon',
};

const TEXT_TYPES = new Set(['text', 'search', 'url', 'email', 'number', 'tel']);
const BUTTON_TYPES = new Set(['submit', 'button', 'image', 'reset']);

/** What an element is to a person, by its tag and ARIA; `group` where neither says anything. */
export function roleOf(element: Element): Role {
  const local = element.localName;
  if (local === 'input') return roleOfInput(element as HTMLInputElement);
  const aria = element.getAttribute('role');
  if (aria === 'combobox') return roleOfCombobox(element);
  if (aria !== null) {
    const told = BY_ROLE[aria];
    // A role on a wrapper whose real control is inside.
    if (told === 'textbox' && element.querySelector('input, textarea')) return 'group';
    if (told) return told;
  }
  if (element.hasAttribute('contenteditable') && element.getAttribute('contenteditable') !== 'false')
    return 'textbox';
  if (local === 'button' || aria === 'button') return roleOfButton(element);
  if (local === 'a') return isHere(element) ? 'button' : 'link';
  if (element.getAttribute('aria-modal') === 'true') return 'dialog';
  if (element.getAttribute('aria-haspopup') === 'listbox') return 'opener';
  // Inside an article or a card, a header is the card's own.
  if (
    (local === 'header' || local === 'footer') &&
    element.closest('main, article, section, dialog, form, [role="dialog"], [role="main"]')
  )
    return 'group';
  return BY_TAG[local] ?? 'group';
}

/** Whether a link leads nowhere: then it is a button. */
export function isHere(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  return href === '#' || href === '' || href.startsWith('javascript:');
}

function roleOfInput(input: HTMLInputElement): Role {
  const aria = input.getAttribute('role');
  const type = input.type;
  if (type === 'radio') return 'radio';
  if (type === 'checkbox') return 'toggle';
  if (type === 'password') return 'secret';
  if (BUTTON_TYPES.has(type)) return 'button';
  if (!TEXT_TYPES.has(type)) return 'group';
  return aria === 'combobox' && input.readOnly ? 'opener' : 'textbox';
}

function roleOfCombobox(element: Element): Role {
  if (element.localName === 'select') return 'select';
  if (element.localName === 'textarea') return 'textbox';
  return element.querySelector('input, textarea, [contenteditable="true"]') ? 'group' : 'opener';
}

function roleOfButton(element: Element): Role {
  if (element.getAttribute('aria-haspopup') === 'listbox') return 'opener';
  const isState = element.hasAttribute('aria-pressed') || element.hasAttribute('aria-checked');
  return isState ? (element.hasAttribute('aria-checked') ? 'toggle' : 'pressed') : 'button';
}

/** Roles whose inside is one thing to a person, unless it holds a control of its own. */
export const LEAVES: ReadonlySet<Role> = new Set<Role>([
  'heading',
  'textbox',
  'radio',
  'toggle',
  'pressed',
  'tab',
  'select',
  'opener',
  'option',
  'button',
  'link',
  'icon',
  'secret',
]);

/** Roles that keep their place although they hold only one part. */
export const KEPT: ReadonlySet<Role> = new Set<Role>([
  'form',
  'dialog',
  'page-frame',
  'figure',
  'tooltip',
  'table',
  'row',
  'cell',
  'column-head',
  'list',
  'item',
]);
