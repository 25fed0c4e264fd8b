export { blocksListed, type TextKind } from './block-list.ts';
export { type Concept, concepts } from './concept.ts';
export { fold } from './fold.ts';
export { type HiddenCount, hiddenCountIn, showsMore } from './hidden-count.ts';
export { indexOfStem } from './match.ts';
export {
  aboutLogins,
  aboutMoves,
  aboutOthers,
  aboutWallets,
  asksForEnter,
  blocks,
  blocksOthers,
  limitsMoves,
  type Meaning,
  type Meant,
  meaningOf,
  opens,
  restricts,
  speaksOfSource,
} from './meanings.ts';
export { type Hit, type Reading, read } from './read.ts';
export { limitIn, openerIn, type Scope, scopeOf } from './scope.ts';
export { prepareLexicon } from './stems.ts';
