/** What `vite define` writes into every build: the checked content of `platform.json`. Undefined outside a build. */
declare const __KEYFENCE_PLATFORM__: import('./platform/platform.ts').Platform | undefined;

/** Which of the three builds this is. Undefined outside a build. */
declare const __KEYFENCE_BUILD__: import('./platform/platform.ts').Build | undefined;

/** The source of a case-insensitive regular expression that matches the path of every API page. */
declare const __KEYFENCE_ROUTES__: string;

/** The URL of the platform's API Connect page. */
declare const __KEYFENCE_CONNECT__: string;

/** The header that the platform demands of a re-validation; null where it demands none. */
declare const __KEYFENCE_CSRF__: import('./platform/platform.ts').CsrfHeader | null;
/** The folders of `_locales`. */
declare const __KEYFENCE_LANGUAGES__: readonly string[];
