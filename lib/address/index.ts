export { type Address, isIPv6, parseAddress } from './address.ts';
export { withoutMarks } from './bare.ts';
export { extractAddresses, type FoundAddress } from './extract.ts';
export { type AddressRange, isOpenRange, parseRange, rangeHolds } from './range.ts';
export { type Refusal, refusalOf } from './refusal.ts';
export {
  addressesOf,
  allowsEveryone,
  SEPARATORS,
  type Token,
  tokenHolds,
  tokenize,
  toToken,
} from './token.ts';
