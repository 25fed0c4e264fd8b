/** What a page that shows a report needs of it: no lexicon and no engine. */
export { MEANS } from './alphabets.ts';
export { pictureOf, type Shape } from './picture.ts';
export { type PageReport, reportFromJson, reportToJson } from './report.ts';
export { type KeptWord, keptWords, strike } from './strike.ts';
