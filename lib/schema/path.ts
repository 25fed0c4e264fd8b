/** The longest path of a page that is listened to; those of the exchanges' API pages have less than 60 characters. */
export const LONGEST_PATH = 300;
