export { type Address, isIPv6, parseAddress } from './address';
export { extractAddresses, type FoundAddress } from './extract';
export { type AddressRange, isOpenRange, parseRange, rangeHolds } from './range';
export { type Refusal, refusalOf } from './refusal';
export { addressesOf, allowsEveryone, type Token, tokenHolds, tokenize, toToken } from './token';
