export { type Concept, concepts } from './concept.ts';
export { fold } from './fold.ts';
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
