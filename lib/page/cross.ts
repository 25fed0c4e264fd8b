/**
 * Source of a regular expression (flag `u`) for the signs that are drawn to take something off or to close it: Unicode's
 * crosses, plain and circled, and the sign of the erase key. A boxed one is a tick box as often.
 */
export const CROSS = '[×✕✖✗✘⨯⨉╳⊗ⓧ❌🗙🗴⌫]';
