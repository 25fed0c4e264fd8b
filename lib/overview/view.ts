/** What the surfaces show, and nothing else they could know. */
export type * from './view-headline.ts';
export type * from './view-keys.ts';
export type * from './view-leak.ts';
export type * from './view-popup.ts';
export type * from './view-press.ts';
export type * from './view-queue.ts';
export type * from './view-signals.ts';
