export * from './per-site.ts';
export * from './settings.ts';
