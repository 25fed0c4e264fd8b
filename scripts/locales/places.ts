/** A place on a surface that has little room, with what it holds at most. */
export interface Place {
  readonly name: string;
  /** The messages that stand there; `*` is any part of an id. */
  readonly holds: readonly string[];
  /** In columns: a Latin letter is one, a Cyrillic one a tenth more, a Chinese, Japanese or Korean sign two. */
  readonly columns: number;
  readonly source: string;
}

/**
 * Where a translation may be too long. Columns are counted from the place's inner width in px and its type: 0.52 em a column,
 * 0.55 em where it is set bold, as system faces have on average.
 */
export const PLACES: readonly Place[] = [
  {
    name: 'badge',
    holds: ['badge_days'],
    columns: 4,
    source: 'MDN, action.setBadgeText: "only about four can fit in the space"',
  },
  {
    name: 'name in the manifest',
    holds: ['manifest_name'],
    columns: 45,
    source: 'addons.mozilla.org: 45; Chrome Web Store: 75',
  },
  {
    name: 'description in the manifest',
    holds: ['manifest_description'],
    columns: 132,
    source: 'Chrome Web Store: 132',
  },
  {
    name: 'title of a notice',
    holds: ['notice_*_title', 'notice_*_title_some', 'notice_*_title_stop'],
    columns: 96,
    source: 'Windows: two lines of a notice of 364 px beside the icon, 14 px bold',
  },
  {
    name: 'press of the bar',
    holds: [
      'action_fill*',
      'action_restrict_*',
      'action_remove_gone',
      'action_show*',
      'action_retry',
      'action_checks',
    ],
    columns: 52,
    source: 'card.css, .compact .main-actions: 44 % of 440 px less 20 px, 12.5 px bold, two lines',
  },
  {
    name: 'press of the popup',
    holds: ['press_*'],
    columns: 76,
    source: 'popup.css: 380 px less margins, sign and padding are 272 px, 13.5 px bold, two lines',
  },
  {
    name: 'chip of an answer',
    holds: ['answer_*'],
    columns: 9,
    source: 'popup.css: two chips beside a key whose name and condition need 250 of 348 px',
  },
  {
    name: 'pill',
    holds: ['pill_*', 'filled_verifying'],
    columns: 36,
    source: 'card.css, .pill: 320 px less 54 px, 13 px bold, one line that ends in …',
  },
];
