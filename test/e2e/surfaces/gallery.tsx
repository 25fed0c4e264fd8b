import { createRoot, type Root } from 'react-dom/client';
import { directionOf } from '../../../lib/language/direction.ts';
import { localeFor } from '../../../lib/language/locale.ts';
import { createTranslate } from '../../../lib/language/translate.ts';
import { scenes } from './scenes.tsx';

type Texts = Readonly<Record<string, { message: string }>>;
const languages = import.meta.glob<Texts>('../../../public/_locales/*/messages.json', { import: 'default' });

const asked = new URLSearchParams(location.search);
const folder = asked.get('lang') ?? 'en';
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
const load = languages[`../../../public/_locales/${folder}/messages.json`];
const texts = load ? await load() : {};
const locale = localeFor(texts.language?.message ?? 'en', navigator.language);
const translate = createTranslate((id) => texts[id]?.message ?? '', locale);

document.documentElement.lang = locale;
document.documentElement.dir = directionOf(locale);
document.documentElement.dataset.theme = theme;
document.documentElement.style.colorScheme = theme;

let shown: Root | null = null;

/** Shows a scene in a fresh root, in place of the one before. Throws where there is none of this name. */
function showScene(name: string): void {
  const scene = scenes[name];
  if (!scene) throw new Error(`there is no scene ${name}`);
  shown?.unmount();
  const fresh = document.createElement('div');
  fresh.id = 'root';
  document.querySelector('#root')?.replaceWith(fresh);
  shown = createRoot(fresh);
  shown.render(scene({ translate, locale, theme }));
  scrollTo(0, 0);
}

Object.assign(window, { sceneNames: Object.keys(scenes), showScene });

const first = asked.get('scene');
if (first !== null) showScene(first);
