import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Translated } from '../../components/language/translation.tsx';
import { directionOf } from '../../lib/language/direction.ts';
import { type IdWith, message } from '../../lib/language/message.ts';
import type { Spoken } from '../../lib/language/spoken.ts';
import { createTranslate } from '../../lib/language/translate.ts';
import { platform } from '../../lib/platform/platform.ts';
import { spokenIn } from '../shared/texts.ts';
import { chosenLanguage } from './language.ts';

/** The sentences that need at most the platform's name. */
type Title = IdWith<{ readonly platform: string }>;

/**
 * Draws one of our own pages in the user's language.
 * @param title the message that is the title of the page
 */
export function mountSurface(title: Title, surface: ReactNode): void {
  void spokenIn(chosenLanguage()).then((spoken) => draw(title, surface, spoken));
}

function draw(title: Title, surface: ReactNode, { getMessage, locale }: Spoken): void {
  const translate = createTranslate(getMessage, locale, Date.now);
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  document.title = translate(message(title, { platform: platform.name }));
  const root = document.querySelector('#root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(<Translated translate={translate}>{surface}</Translated>);
}
