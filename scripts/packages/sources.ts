/**
 * What never goes into the archive of the sources: keys, what an operator's folder holds beside them, and what tests
 * leave behind. The practice keys have other names. Every archive is opened afterwards all the same.
 */
export const NOT_IN_SOURCES: readonly string[] = [
  '**/*.private.json',
  '**/*.signed.json',
  '**/keys/.gitignore',
  '**/signing.json',
  '**/draft.json',
  '**/pause.json',
  '**/stamped.json',
  '**/*.{pem,key,p8,p12,pfx,crx}',
  '**/.env*',
  'test-results/**',
  'playwright-report/**',
  '**/*.log',
];
