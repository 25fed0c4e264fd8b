import type { FeedRefusal, FeedRule } from '../feed/rule.ts';
import { NOTICE_DAYS, OVERLAP_DAYS } from '../rotation/terms.ts';

/** What happened when a document broke a rule, and what an operator does next. */
interface Said {
  readonly what: string;
  readonly next: string;
}

const UPLOAD = 'Upload both files again as they lie in "public", the list first.';
const FOREIGN = 'Something else than your file is served there: compare it with "public", and upload again.';
const SIGN = 'Holders "sign" it again; then stamp and upload.';
const MADE = 'Only this command makes such files: publish what it made.';

/** By rule; `docs/feed.md` says what each rule demands. */
const SAID: Readonly<Record<FeedRule, Said>> = {
  size: { what: 'the file is larger than 64 KiB', next: FOREIGN },
  json: { what: 'the file is not JSON in UTF-8', next: FOREIGN },
  jws: { what: 'the file is no signed document', next: FOREIGN },
  typ: { what: 'the file is another kind of document', next: FOREIGN },
  alg: { what: 'it was signed in another way than with Ed25519', next: MADE },
  signature: {
    what: 'too few of the keys in platform.json have signed it, or it was changed after that',
    next: 'Is platform.json the one that was released, and did enough holders sign? Else treat it as forged.',
  },
  'schema-unknown': { what: 'it is of a newer kind than this command knows', next: 'Use a newer release.' },
  schema: { what: 'its fields are not those of its kind', next: MADE },
  platform: {
    what: 'it names another platform',
    next: 'Two platforms are mixed up, or the name in platform.json changed: it has to stay as it is.',
  },
  hash: {
    what: 'the list is not the file that the timestamp names',
    next: `The list was not uploaded, or damaged on its way. ${UPLOAD}`,
  },
  'version-mismatch': { what: 'list and timestamp carry two versions', next: UPLOAD },
  floor: {
    what: 'its version is below "versionFloor" in platform.json',
    next: `Sign until the version is above it. ${SIGN}`,
  },
  rollback: {
    what: 'a newer version was published before',
    next: 'An old copy of the folder is in use, or a cache serves old files. Find the newest list; never go back.',
  },
  'same-version': {
    what: 'another file of the same version was published before',
    next: 'Clients that hold that one refuse this. Put that file back; do the change again on top, as the next version.',
  },
  lifetime: { what: 'it lives longer than clients take', next: MADE },
  'timestamp-expired': {
    what: 'the timestamp ran out',
    next: 'Has cron stopped? "stamp", then upload timestamp.json.',
  },
  'list-expired': { what: 'the list ran out', next: SIGN },
  future: {
    what: 'it was issued in the future',
    next: 'Is a clock wrong, or was it made with --now? Set the clock; "stamp" or "sign" again.',
  },
  'too-many': { what: 'it holds more than 100 addresses', next: 'Retire some before others are announced.' },
  'not-exact': { what: 'an entry is not one exact address', next: MADE },
  'not-public': { what: 'an address is not public unicast', next: MADE },
  duplicate: { what: 'an address is on it twice', next: MADE },
  dates: {
    what: 'the dates of an address contradict each other',
    next: 'Mend them with "retire ADDRESS --on DATE".',
  },
  notice: {
    what: `an address has less than ${NOTICE_DAYS} days' notice`,
    next: '"discard", and announce it with a later --effective or with --urgent.',
  },
  'early-retirement': {
    what: `an address ends less than ${OVERLAP_DAYS} days after its successor begins`,
    next: 'Move its last day with "retire ADDRESS --on DATE".',
  },
  vanished: {
    what: 'an address of the list before is missing, less than 12 months after it was retired or revoked',
    next: 'The list was not built on the newest one. Bring that into "public", "discard", and do the change again.',
  },
};

/** A refusal for an operator: the rule, what happened, what was found, and the next step. */
export function refusedInWords({ rule, detail }: FeedRefusal): string {
  const { what, next } = SAID[rule];
  return `${what} (rule ${rule}${detail === '' ? '' : `: ${detail}`}). ${next}`;
}
