export { fold } from '../lexicon/fold.ts';
