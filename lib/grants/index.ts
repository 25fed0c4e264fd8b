export { askablePatterns, type Granted, type Grants, grantsOf } from './grants.ts';
export { type PageScript, pageScripts, scriptChanges } from './scripts.ts';
