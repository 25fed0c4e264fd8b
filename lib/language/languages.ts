/** What folders of `_locales` are called: `en`, `zh_CN`. */
const FOLDER = /^[a-z]{2,3}(?:_[A-Z]{2})?$/;

/** Whether this names a folder of `_locales`, by its form. */
export function isLanguageFolder(name: string): boolean {
  return FOLDER.test(name);
}

/** The folder as BCP 47: `zh_CN` → `zh-CN`. */
export function tagOf(folder: string): string {
  return folder.replace('_', '-');
}

/** What a language calls itself: `es` → "español", `zh_TW` → "繁體中文". */
export function ownNameOf(folder: string): string {
  const { language, script } = new Intl.Locale(tagOf(folder)).maximize();
  const tag = language === 'zh' ? `${language}-${script}` : language;
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? folder;
}

/**
 * The texts of a `messages.json` by their ids.
 * @throws Error where it has another shape
 */
export function textsIn(json: unknown): Readonly<Record<string, string>> {
  if (typeof json !== 'object' || json === null) throw new Error('not the messages of a language');
  return Object.fromEntries(
    Object.entries(json).map(([id, entry]: [string, { readonly message?: unknown }]) => {
      if (typeof entry?.message !== 'string') throw new Error(`the message ${id} has no text`);
      return [id, entry.message];
    }),
  );
}
