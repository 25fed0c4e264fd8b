/**
 * What a word can mean, in any language: the keys of `words/*.json`, each with one line on what belongs to it. The
 * order is that of the packed form: words that are alike in most languages stand near each other, which packs them best.
 *
 * Whole phrases (`restricted`, `unrestricted`, `anywhere`, `third-party`, `field`) are certain: each is known to stand
 * on a page for what it says. Single words (`only`, `restrict`, `allow`, `any`, `open`, `place`) mean something in
 * combination only.
 */
export const concepts = [
  /** The two letters of an IP, with or without a version ("IPv4"), also in other scripts. */
  'ip',
  /** "Enter an address": typing, and no hint about the key of that name. */
  'typing',
  /** Known phrase for a field that takes IPs: its label, heading, placeholder or hint. */
  'field',
  /** The three letters of an API. */
  'api',
  /** A key, as the word for it. */
  'key',
  /** Known phrase of the option that limits a key to a list of IPs. */
  'restricted',
  /** Known phrase of the option that leaves a key open. */
  'unrestricted',
  /** Known phrase for everywhere, without the word IP. */
  'anywhere',
  /** Limits by choosing: only, just, my, own, selected, fixed. */
  'only',
  /** Permits somebody: allowed, approved, trusted, whitelist. */
  'allow',
  /** The number beside it is the most that there may be: up to, at most, maximum. */
  'most',
  /** Whoever or wherever: any, every, all servers, no matter. */
  'any',
  /** A state of being open: open to, unlocked, unprotected, "no lock". Denied, it restricts. */
  'open',
  /** Denies what follows: no, not, without. */
  'not',
  /** The word address itself. */
  'address',
  /** Denies what stands before it (Japanese, Korean, Turkish, …). */
  'not-after',
  /** A bare answer that agrees; counts under a question only. */
  'yes',
  /** A bare answer that denies; counts under a question only. */
  'no',
  /** Advised by the page. */
  'recommended',
  /** Limits by a verb or a state: restrict, lock, bind, protect. Denied, it opens. */
  'restrict',
  /** Takes what was typed into the field's own list. May be in `save` too ("Confirm"). */
  'stage',
  /** Opens another row of a list of rows. */
  'add-row',
  /** What was added does not count yet: checking, pending, loading. Its words stand in the entry or in a status. */
  'pending',
  /** The plain verb for adding. */
  'add',
  /** Keeps what stands in a form, and sends it: save, submit, confirm, apply, done, next. A subset of `save`. */
  'keeps',
  /** Sends, creates, deletes or moves something: never pressed. */
  'save',
  /** Ends a dialog with what stands in it: OK, accept, set. Counts at the end of a dialog alone: elsewhere it is a consent. */
  'agree',
  /** Opens a key for editing: shown to the user, never pressed. */
  'edit',
  /** Separator hint: one entry per line. */
  'per-line',
  /** Leaves a form. */
  'cancel',
  /** Takes one entry out of a list. */
  'remove',
  /** The whole of a list. */
  'all',
  /** Looks for something in what the page lists. */
  'search',
  /** Makes a key. */
  'new-key',
  /** Picked out of a list. */
  'selected',
  /** The visitor's own IP ("Current IP"). */
  'mine',
  /** A field that takes sentences: question, message, feedback. */
  'prose',
  /** Sends a wish to somebody: request, application, appeal, ticket, report. */
  'asks-us',
  /** Moves funds: withdraw, deposit, transfer. */
  'moves',
  /** Calls that go out: proxy, webhook, callback, gateway. */
  'outgoing',
  /** What somebody sends in that is no request of an API: signals, webhook events, postbacks. */
  'incoming',
  /** People other than the account's owner who get access: staff, employees, auditors, vendors. */
  'somebody',
  /** Password, passphrase, secret, private key. */
  'secret',
  /** A code that proves who somebody is: one-time, 2FA. */
  'code',
  /** Amount, price, volume. */
  'amount',
  /** Where funds go: wallet address, recipient, network of a chain. */
  'wallet',
  /** What something is called: name, note, label. */
  'name',
  /** What else of an account could be limited to IPs, as titles name it: a console, FIX sessions, logs, a ticket. */
  'feature',
  /** A market or coin. */
  'symbol',
  /** How somebody is reached: mail, phone, street. */
  'contact',
  /** A login, or the device it came from. */
  'login',
  /** Devices, histories, sessions and locations: of a login, or of anything else. */
  'device',
  /** Who an account belongs to, as a number or name: UID, sub-account. */
  'user-id',
  /** What a key may do: read, trade, withdraw. */
  'right',
  /** The unit of a time: minute, day. */
  'duration',
  /** Separator hint: a blank. */
  'space',
  /** Separator hint: a semicolon. */
  'semicolon',
  /** Separator hint: a comma. */
  'comma',
  /** A key is bound to another company's app. */
  'third-party',
  /** Announces an example ("e.g."). */
  'sample',
  /** Hint that Enter takes an entry; also the bare name of the key. */
  'press-enter',
  /** Web addresses, domains and servers that are called. */
  'web',
  /** Copies something to the clipboard. */
  'copy',
  /** The number five in words. */
  'number-5',
  /** The number ten in words. */
  'number-10',
  /** The number fifteen in words. */
  'number-15',
  /** The number twenty in words. */
  'number-20',
  /** The number thirty in words. */
  'number-30',
  /** The number fifty in words. */
  'number-50',
  /** A hundred in words. */
  'number-100',
  /** Where a request comes from: server, network, machine, address, location. */
  'place',
  /** Shuts something out: block, deny, reject, blacklist. */
  'block',
  /** Those who are not on a list: all others, except, unknown. */
  'others',
  /** Goes on or is let through: still accepted, as before, keeps working. */
  'passes',
  /** Those who are: these IPs, the following, listed. */
  'listed',
  /** More of a list than is shown: "2 more". */
  'more',
  /** The whole list: "Show all". */
  'showAll',
  /** Joins two things that are said: and, while. */
  'and',
  /** Who is told of something that happened: alerts, notifications. */
  'alert',
  /** What things to come begin with: default, template, preset. */
  'preset',
  /** Queries a table: beside `search` on buttons only, since "query" is a right of keys too. */
  'query',
  /** What all names of keys to come begin with, or the values that they begin with. */
  'prefix',
] as const;

/** What a word can mean, in any language. */
export type Concept = (typeof concepts)[number];

/** The words of one language: stems by concept, folded by `fold`, keys and stems sorted. A trailing blank ends a word. */
export type Words = Readonly<Partial<Record<Concept, readonly string[]>>>;
