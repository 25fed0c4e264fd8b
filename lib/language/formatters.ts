import type { Formatters } from 'intl-messageformat';

/**
 * The formatters that all texts of a language share. Making one costs the browser far more than using it, and by
 * default each text would make its own.
 */
export function sharedFormatters(): Formatters {
  return {
    getNumberFormat: cached((locale, options) => new Intl.NumberFormat(locale, options)),
    getDateTimeFormat: cached((locale, options) => new Intl.DateTimeFormat(locale, options)),
    getPluralRules: cached((locale, options) => new Intl.PluralRules(locale, options)),
  };
}

type Locale = string | readonly string[] | undefined;

/** Makes a formatter once for each locale and its options. */
function cached<Options, Format>(make: (locale: string[] | string | undefined, options?: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale?: Locale, options?: Options): Format => {
    const name = JSON.stringify([locale, options]);
    const known = made.get(name);
    if (known) return known;
    const format = make(typeof locale === 'string' || locale === undefined ? locale : [...locale], options);
    made.set(name, format);
    return format;
  };
}
