export { blocksListed, type TextKind } from './block-list.ts';
export { fold } from './fold.ts';
export { type HiddenCount, hiddenCountIn, showsMore } from './hidden-count.ts';
export { indexOfStem } from './match.ts';
export { type LanguageWords, languageWords, stemsOf } from './words.ts';
