export { type Announcement, announce } from './announce.ts';
export { changedList, emptyList, entriesOf, issueList, LIST_DAYS } from './document.ts';
export { PublishFault } from './fault.ts';
export { makeKey, type NamedKey, publicHalf, type SigningKey } from './keys.ts';
export { type Retirement, type Revocation, retire, revoke } from './retire.ts';
export { addSignature, type SignedList, type Stamp, signBytes, signList, signTimestamp } from './sign.ts';
