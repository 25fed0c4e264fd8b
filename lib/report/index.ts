export { type DecidedScene, decidedOf, differences } from './decided.ts';
export { givenOfReport } from './given.ts';
export { bytesOf, type Material, makeReport } from './make.ts';
export { type Picture, pictureOf, type Shape } from './picture.ts';
export {
  type About,
  MOST_BYTES,
  type PageReport,
  type Place,
  REPORT_FORMAT,
  reportFromJson,
  reportToJson,
} from './report.ts';
export { routePattern } from './route.ts';
export { type KeptWord, keptWords, strike } from './strike.ts';
export { svgOf } from './svg.ts';
export type { ReportWanted } from './wanted.ts';
