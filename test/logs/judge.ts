import { judgeSamples } from './samples.ts';

// Counts alone: a sealed sample is never named.
console.table(judgeSamples());
