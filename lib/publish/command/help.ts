import { NOTICE_DAYS, OVERLAP_DAYS } from '../../rotation/terms.ts';
/**
 * What `help` prints.
 * @param program how the command is called
 */
export function helpFor(program: string): readonly string[] {
  return [`${program} COMMAND [--dir FOLDER]      the folder is "feed" where it is not said`, ...HELP];
}

const HELP: readonly string[] = [
  '',
  'Once',
  '  key NAME                                  a key pair: each holder makes one, and hands over NAME.public.json',
  '  init --platform NAME --url URL --connect URL [--mirror URL] [--threshold 2] [--firefox-id ID]',
  '       --list-keys alice.public.json,bob.public.json --timestamp-key timestamp.public.json',
  '       | --holders alice,bob                (makes all keys here)',
  '       [--email-verify URL] [--alerts URL] [--guide URL] [--support URL] [--documentation] [--drill]',
  '                                            makes platform.json and an empty draft',
  'Editing the draft',
  '  announce ADDRESS [--effective DATE] [--replaces ADDRESS] [--region TEXT] [--note TEXT] [--urgent]',
  `                                            live ${NOTICE_DAYS} days from now, or on DATE; what it replaces gets its last day`,
  '       [--exchanges okx,bybit]              where your users have keys: a key must hold what is live at once; all of them',
  '                                            where it is not said',
  `  retire ADDRESS [--on DATE]                off ${OVERLAP_DAYS} days from now or from its replacement, or on DATE`,
  '  revoke ADDRESS --reason TEXT              off at once; a key that holds it turns red',
  '  discard                                   the draft becomes what is published: a slip before it was signed',
  'Signing, offline',
  '  sign --key FILE [--yes VERSION-HASH]      once per key holder: shows what changes, asks, remembers it beside the key;',
  '                                            the last needed signature publishes the list',
  '       [--above VERSION]                    where that version was signed and given up',
  'Online',
  '  stamp --key FILE[,FILE] [--hours 48]      for cron: says that the newest list is the newest',
  '  pause EXCHANGE --reason TEXT [--below-version 0.1.0.8] | --lift',
  '                                            stops fills on one exchange with the next stamp (--key FILE: now)',
  'Looking',
  '  check [FILE|URL] [--since FOLDER]         what a client would say, and when each role expires; without an argument',
  '                                            all hosts of platform.json; --since: a client that holds what FOLDER published',
  '  show                                      the timeline, the pauses, and the draft',
  '',
  'API Connect (docs/platform.md)',
  "  check-connect [URL] [--cookie 'sid=…']    what a client makes of your two paths, rule by rule; re-validates one connection",
  '',
  'DATE is 2026-12-12 (00:00 UTC) or 2026-12-12T09:00Z. In a folder made with "init --drill", --now DATE stands for the present.',
];
