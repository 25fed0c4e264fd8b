/**
 * The locale for plurals, numbers and dates. The texts decide the language (`spoken`, the tag that each
 * `messages.json` states of itself); the browser decides the region, as long as it speaks the same language:
 * an English text reads "12 Dec" in London and "Dec 12" in New York. Digits are latin everywhere, as the IPs beside
 * them are: Arabic in Egypt would write its own.
 */
export function localeFor(spoken: string, inBrowser: string): string {
  const language = new Intl.Locale(spoken).language;
  const locale = new Intl.Locale(inBrowser).language === language ? inBrowser : spoken;
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
  return numberingSystem === 'latn'
    ? locale
    : new Intl.Locale(locale, { numberingSystem: 'latn' }).toString();
}
