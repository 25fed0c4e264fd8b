import { localeFor } from './locale.ts';

/** The texts of a language by the ids of their messages. */
export type Texts = Readonly<Record<string, string>>;

/** Finds a text by its id, with the locale for plurals, numbers and dates. */
export interface Spoken {
  readonly getMessage: (id: string) => string;
  readonly locale: string;
}

/** What the browser's own language says, and the language of its interface (BCP 47). */
export interface BrowserLanguage {
  readonly getMessage: (id: string) => string;
  readonly uiLanguage: string;
}

/** The language of these texts; the browser's where there are none. */
export function spokenBy(texts: Texts | null, inBrowser: BrowserLanguage): Spoken {
  const getMessage = texts ? (id: string) => texts[id] ?? '' : inBrowser.getMessage;
  return { getMessage, locale: localeFor(getMessage('language'), inBrowser.uiLanguage) };
}
