export type * from './snapshot.ts';
export type * from './view.ts';
