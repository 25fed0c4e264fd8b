/**
 * Source of a regular expression (flag `u`) for the signs that are drawn to take something off or to close it: Unicode's
 * crosses, plain, circled and boxed, and the sign of the erase key.
 */
export const CROSS = '[×✕✖✗✘⨯⨉╳⊗ⓧ☒❌❎🗙🗴⌫]';
