/** The numbers of the rotation policy, in days, each once. They are what the platform's guide promises its users. */

/** A new address is announced this long before it takes effect. */
export const NOTICE_DAYS = 7;
/** What it replaces keeps working this long after that. */
export const OVERLAP_DAYS = 30;
/** A list is valid this long from its signature. */
export const LIST_DAYS = 45;
/** A key is red from this long before it stops working. */
export const RED_DAYS = 7;
