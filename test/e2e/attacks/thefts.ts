/** What a page does, once a press on "fill" would count, to get the press for itself. Run in the page. */
export interface Theft {
  readonly name: string;
  /** The card's element stands in `window.card`. */
  readonly script: string;
  /** The page lays the card open as the pointer comes: then not even a press on what can be seen may count. */
  readonly reveals?: boolean;
  /** It needs the root of the card, which only a build for tests leaves open. */
  readonly opened?: boolean;
}

const style = (css: string) => `document.head.insertAdjacentHTML('beforeend', '<style>${css}</style>');`;
const host = 'window.card';
const cover = (element: string, show: string) =>
  `const cover = document.createElement('${element}');
   cover.style.cssText = 'pointer-events:none;position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;background:#fff;border:0;margin:0;z-index:2147483647';
   cover.textContent = 'Click anywhere to continue'; document.documentElement.append(cover); ${show}`;
const inside = (css: string) =>
  `const box = document.createElement('div'); box.style.cssText = '${css}'; document.body.append(box); box.append(${host});`;

/** Ways to dim, cover, move, wrap or take away the card. */
export const thefts: readonly Theft[] = [
  {
    name: 'a popover that goes as the pointer comes',
    script: cover(
      'div',
      `cover.popover = 'manual'; cover.showPopover(); addEventListener('mousemove', () => cover.remove());`,
    ),
    reveals: true,
  },
  {
    name: 'a layer that takes the pointer and goes as it comes',
    script: cover(
      'div',
      `cover.popover = 'manual'; cover.style.pointerEvents = 'auto'; cover.showPopover(); addEventListener('mousemove', () => cover.remove());`,
    ),
    reveals: true,
  },
  {
    name: 'a faded page that comes back as the pointer comes',
    script: `document.documentElement.style.opacity = '.01'; addEventListener('mousemove', () => { document.documentElement.style.opacity = ''; });`,
    reveals: true,
  },
  { name: 'the whole page almost transparent', script: style('html{opacity:.02}') },
  { name: 'the whole page filtered to nothing', script: style('html{filter:opacity(1%)}') },
  { name: 'the whole page in one colour', script: style('html{filter:brightness(0)}') },
  {
    name: 'a mask over the whole page',
    script: style('html{mask-image:linear-gradient(transparent,transparent)}'),
  },
  { name: 'the page clipped away', script: style('html{clip-path:inset(0 0 100% 0)}') },
  { name: 'the page shifted', script: style('html{transform:translate(40px,40px)}') },
  { name: 'the page turned', script: style('html{transform:rotate(180deg)}') },
  { name: 'the page in perspective', script: style('html{perspective:1px;transform:rotateY(80deg)}') },
  { name: 'the page tiny', script: style('html{transform:scale(.05)}') },
  { name: 'the page zoomed', script: style('html{zoom:3}') },
  { name: 'the page blended away', script: style('html{mix-blend-mode:difference;background:#fff}') },
  { name: 'the page without its contents', script: style('html{content-visibility:hidden}') },
  { name: 'the page not drawn', script: style('html{visibility:hidden}') },
  {
    name: 'a layer of styles above all others',
    script: style('@layer a{html>div{opacity:0!important;display:none!important}}html{opacity:.01}'),
  },
  {
    name: 'an animation of the page',
    script: style('@keyframes a{to{opacity:0}}html{animation:a 1ms forwards}'),
  },
  {
    name: 'an animation by script of the page',
    script: `document.documentElement.animate({opacity:[0,0]},{duration:1e9});`,
  },
  {
    name: 'a slow drift of the page',
    script: `let n = 0; setInterval(() => { document.documentElement.style.transform = 'translateX(' + (n += 2) + 'px)'; }, 20);`,
  },
  {
    name: 'a page that trembles',
    script: `let n = 0; setInterval(() => { document.documentElement.style.translate = (n = 12 - n) + 'px'; }, 50);`,
  },
  { name: 'a popover over all', script: cover('div', `cover.popover = 'manual'; cover.showPopover();`) },
  { name: 'a modal dialog over all', script: cover('dialog', 'cover.showModal();') },
  {
    name: 'the backdrop of a dialog',
    script: `${style('dialog{pointer-events:none;opacity:0}dialog::backdrop{background:#fff;pointer-events:none}')} ${cover('dialog', 'cover.showModal();')}`,
  },
  { name: 'a later element with the highest z-index', script: cover('div', '') },
  { name: 'a frame over all', script: cover('iframe', '') },
  {
    name: 'a picture over all',
    script: cover('canvas', `cover.getContext('2d').fillRect(0, 0, 9999, 9999);`),
  },
  {
    name: 'a view transition that stands still',
    script: `${style('::view-transition-group(*){animation-duration:99s}::view-transition{pointer-events:none}')} document.startViewTransition?.(() => { document.body.style.background = '#eee'; });`,
  },
  {
    name: 'an inline style on the card',
    script: `${host}.style.setProperty('opacity', '0.01', 'important'); document.documentElement.style.opacity = '.01';`,
  },
  {
    name: 'a removed style attribute',
    script: `${host}.removeAttribute('style'); document.documentElement.style.translate = '50px';`,
  },
  {
    name: 'an animation by script of the card',
    script: `${host}.animate({ transform: ['translate(90px,90px)', 'translate(90px,90px)'] }, { duration: 1e9 }); document.documentElement.style.translate = '30px';`,
  },
  { name: 'a transparent box around the card', script: inside('opacity:.01') },
  { name: 'a shifted box around the card', script: inside('transform:translate(200px,-200px)') },
  { name: 'a clipped box around the card', script: inside('overflow:hidden;width:0;height:0;contain:paint') },
  {
    name: 'a closed fold around the card',
    script: `const box = document.createElement('details'); document.body.append(box); box.append(${host});`,
  },
  {
    name: 'a link around the card',
    script: `const box = document.createElement('a'); box.href = '#stolen'; document.body.append(box); box.append(${host});`,
  },
  {
    name: 'a label around the card',
    script: `const box = document.createElement('label'); document.body.append(box); box.append(${host});`,
  },
  {
    name: 'a disabled fieldset around the card',
    script: `const box = document.createElement('fieldset'); box.disabled = true; document.body.append(box); box.append(${host});`,
  },
  {
    name: 'a frame of its own around the card',
    script: `const box = document.createElement('iframe'); box.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;opacity:.01'; document.body.append(box); box.contentDocument.body.append(box.contentDocument.adoptNode(${host}));`,
  },
  {
    name: 'a root of the page’s own around the card',
    script: `const box = document.createElement('div'); document.body.append(box); box.attachShadow({ mode: 'closed' }).append(${host});`,
  },
  { name: 'the card taken away', script: `${host}.remove();` },
  {
    name: 'the card taken away at each frame',
    script: `const take = () => { ${host}?.remove(); requestAnimationFrame(take); }; take();`,
  },
  {
    name: 'the card replaced by a copy',
    script: `const card = ${host}; const copy = card.cloneNode(true); card.replaceWith(copy);`,
  },
  {
    name: 'the page written anew',
    script: `document.documentElement.replaceWith(document.documentElement.cloneNode(true));`,
  },
  { name: 'an inert card', script: `${host}.inert = true; document.documentElement.inert = true;` },
  { name: 'an inert page', script: `document.documentElement.inert = true;` },
  {
    name: 'the card as a popover of the page',
    script: `const card = ${host}; card.popover = 'auto'; card.showPopover(); card.hidePopover(); document.documentElement.style.translate = '30px';`,
  },
  {
    name: 'a page that is edited as a whole',
    script: `document.designMode = 'on'; document.documentElement.style.translate = '30px';`,
  },
  {
    name: 'no pointer for the card',
    script: `document.documentElement.style.pointerEvents = 'none'; ${style('html>div{pointer-events:none!important}')} document.documentElement.style.opacity = '.01';`,
  },
  {
    name: 'the container of the card moved out',
    script: `const place = ${host}.shadowRoot.querySelector('.surface').parentElement; document.body.append(place);`,
    opened: true,
  },
  {
    name: 'the button of the card moved out',
    script: `document.body.append(${host}.shadowRoot.querySelector('[data-testid=fill]'));`,
    opened: true,
  },
  {
    name: 'the words of the button exchanged',
    script: `${host}.shadowRoot.querySelector('[data-testid=fill]').firstChild.textContent = 'Close';`,
    opened: true,
  },
  {
    name: 'a label for the button',
    script: `const button = ${host}.shadowRoot.querySelector('[data-testid=fill]'); button.id = 'z'; const label = document.createElement('label'); label.htmlFor = 'z'; label.style.cssText = 'position:fixed;inset:0;z-index:99'; ${host}.shadowRoot.append(label);`,
    opened: true,
  },
  {
    name: 'a style in the root',
    script: `${host}.shadowRoot.append(Object.assign(document.createElement('style'), { textContent: '.assistant{opacity:.01}' }));  document.documentElement.style.opacity = '.01';`,
    opened: true,
  },
  {
    name: 'a press by script on every button',
    script: `for (const button of ${host}.shadowRoot.querySelectorAll('button')) button.click(); document.documentElement.style.opacity = '.01';`,
    opened: true,
  },
];
