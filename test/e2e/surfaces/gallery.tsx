import { createRoot } from 'react-dom/client';
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

Object.assign(window, { sceneNames: Object.keys(scenes) });

const root = document.querySelector('#root');
const scene = scenes[asked.get('scene') ?? ''];
if (root && scene) createRoot(root).render(scene({ translate, locale, theme }));
