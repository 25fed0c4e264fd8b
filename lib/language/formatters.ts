/**
 * The formatters that all texts of a language share. Making one costs the browser far more than using it, and by
 * default each text would make its own.
 */
export function sharedFormatters() {
  return {
    number: cached((locale: string) => new Intl.NumberFormat(locale)),
    date: cached(
      (locale: string, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
    ),
    plural: cached((locale: string) => new Intl.PluralRules(locale)),
  };
}

/** Makes a formatter once for each locale and its options. */
function cached<Options, Format>(make: (locale: string, options?: Options) => Format) {
  const made = new Map<string, Format>();
  return (locale: string, options?: Options): Format => {
    const name = JSON.stringify([locale, options]);
    const known = made.get(name);
    if (known) return known;
    const format = make(locale, options);
    made.set(name, format);
    return format;
  };
}
