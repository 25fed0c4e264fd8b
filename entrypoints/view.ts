import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawIn } from '../components/assistant/draw.tsx';
import { makeHost } from '../lib/assistant/host.ts';
import { spokenBy } from '../lib/language/spoken.ts';
import { createTranslate } from '../lib/language/translate.ts';
import { browserLanguage } from './shared/browser-language.ts';

/** Makes the assistant's element, places it and draws its card. Loaded once there is a form. */
export default defineUnlistedScript(() => {
  // What the background put here before, where the user chose a language.
  const { getMessage, locale } = spokenBy(globalThis.keyfenceTexts ?? null, browserLanguage);
  const draw = drawIn(createTranslate(getMessage, locale, Date.now), locale);
  globalThis.keyfenceStand = (ports) => makeHost(draw, ports);
});
