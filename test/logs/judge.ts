import { judgeSamples } from './samples.ts';

console.table(judgeSamples());
