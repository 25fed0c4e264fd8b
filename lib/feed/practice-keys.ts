/**
 * The public halves of the key pairs in `test/world/keys`. Their private halves are published with this repository,
 * so whoever pins one of them trusts everybody: a store build stops when it meets one.
 */
export const practiceKeys: readonly string[] = [];
