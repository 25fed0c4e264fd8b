/** The numbers of the rotation policy, in days. The platform's guide promises them to its users. */

/** A new address is announced this long before it takes effect. */
export const NOTICE_DAYS = 7;
/** The address it replaces stays valid this long after the new one takes effect. */
export const OVERLAP_DAYS = 30;
/** A list is valid this long from its signature. */
export const LIST_DAYS = 45;
/** A key is red from this long before its coverage falls. */
export const RED_DAYS = 7;
