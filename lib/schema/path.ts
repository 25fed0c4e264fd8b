/**
 * The longest path of a page whose messages are accepted; API pages of the exchanges have less than 60
 * characters.
 */
export const LONGEST_PATH = 300;
