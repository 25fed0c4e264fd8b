import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Translated } from '../../components/language/translation.tsx';
import { directionOf } from '../../lib/language/direction.ts';
import { localeFor } from '../../lib/language/locale.ts';
import { message } from '../../lib/language/message.ts';
import { createTranslate } from '../../lib/language/translate.ts';
import { platform } from '../../lib/platform.ts';

/** Shows one of our own pages in the user's language, under the title of that message. */
export function mountSurface(title: string, surface: ReactNode): void {
  const getMessage = (id: string) =>
    browser.i18n.getMessage(id as Parameters<typeof browser.i18n.getMessage>[0]);
  const locale = localeFor(getMessage('language'), browser.i18n.getUILanguage());
  const translate = createTranslate(getMessage, locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  document.title = translate(message(title, { platform: platform.name }));

  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(<Translated translate={translate}>{surface}</Translated>);
}
