import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { AssistantCard } from '../components/assistant/AssistantCard.tsx';
import { assistantStyle } from '../components/assistant/style.ts';
import type { Draw } from '../lib/assistant/drawing.ts';
import { localeFor } from '../lib/language/locale.ts';
import { createTranslate } from '../lib/language/translate.ts';

/** Draws the assistant's card into the shadow root that the page script made. Loaded once there is a form. */
export default defineUnlistedScript(() => {
  const getMessage = (id: string) =>
    browser.i18n.getMessage(id as Parameters<typeof browser.i18n.getMessage>[0]);
  const locale = localeFor(getMessage('language'), browser.i18n.getUILanguage());
  const translate = createTranslate(getMessage, locale);
  const draw: Draw = (root, events, practice) => {
    const style = document.createElement('style');
    style.textContent = assistantStyle;
    const place = document.createElement('div');
    root.append(style, place);
    const react = createRoot(place);
    return {
      draw: (view) =>
        react.render(
          <AssistantCard view={view} translate={translate} locale={locale} practice={practice} {...events} />,
        ),
      remove: () => react.unmount(),
    };
  };
  globalThis.keyfenceDraw = draw;
});
