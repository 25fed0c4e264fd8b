import type { Moment } from '../rotation/list.ts';
import type { Tone } from '../schema/shown.ts';
import type { Assessment } from './assessed.ts';
import { hasNewAddress, isRed, revokedOn } from './danger.ts';
import type { Role } from './record.ts';

/** The one thing about a key that matters most. */
export type ConditionKind =
  /** Bound by the exchange to an app: its list cannot be edited. */
  | 'third-party'
  /** It can be used from anywhere. */
  | 'open'
  /** The exchange refused the platform: for its address, or because it does not know such a key. */
  | 'refused'
  | 'key-unknown'
  /** No address that the platform uses now is on it. */
  | 'stopped'
  /** It allows what was revoked at once. */
  | 'revoked'
  | 'lacks'
  /** It allows what was switched off in the ordinary way. */
  | 'retired'
  /** An address is on it that was not there before, or that the user did not add. */
  | 'new-address'
  /** It was refused, and its list has been corrected since; the platform was not asked again. */
  | 'mended'
  | 'complete'
  /** It works, and its list was not seen. */
  | 'connected'
  /** A key of another role: restricted to addresses that are none of the platform's. */
  | 'elsewhere'
  /** A key of another role that is not open, or one of ours while the list wants nothing of it. */
  | 'restricted'
  | 'not-all-shown'
  | 'not-shown'
  | 'never-seen';

/** What is the matter with a key, and how bad it is. */
export interface Condition {
  readonly kind: ConditionKind;
  /** In popup, badge, queue and notices, beside other keys. */
  readonly tone: Tone;
  /**
   * In the key's own page, where it can be put right at once. Red there and not elsewhere: a key that can be used from
   * anywhere of which nobody has said whose it is, and one that allows what is off.
   */
  readonly toneInPage: Tone;
}

/** A key with all that decides its condition. */
export interface JudgedKey {
  readonly assessment: Assessment;
  readonly role: Role;
}

/** The condition of a key. The same for every surface: each only chooses the sentence. */
export function conditionOf(key: JudgedKey, now: Moment): Condition {
  const tone = toneOf(key, now);
  return { kind: kindOf(key, now), tone, toneInPage: isRedInPage(key) ? 'danger' : tone };
}

function kindOf(key: JudgedKey, now: Moment): ConditionKind {
  const { assessment, role } = key;
  const { answer, open, coverage, lacks, gone, wantsNone, knowledge } = assessment;
  if (assessment.thirdParty) return 'third-party';
  if (role !== 'ours') return kindOfOthers(assessment);
  if (answer.kind === 'refused') return answer.why === 'key' ? 'key-unknown' : 'refused';
  if (open) return 'open';
  if (coverage === 'none') return 'stopped';
  if (revokedOn(key, now).length > 0) return 'revoked';
  if (lacks.length > 0) return 'lacks';
  if (gone.length > 0) return 'retired';
  if (hasNewAddress(key)) return 'new-address';
  if (answer.kind === 'outdated') return 'mended';
  if (knowledge === 'shown') return wantsNone ? 'restricted' : 'complete';
  if (answer.kind === 'connected') return 'connected';
  return knowledge === 'not-shown' && assessment.notAllShown ? 'not-all-shown' : knowledge;
}

/** A key of another role owes the platform nothing: open, or restricted as far as its list was shown. */
function kindOfOthers({ open, knowledge, coverage }: Assessment): ConditionKind {
  if (open) return 'open';
  return knowledge === 'shown' && coverage === 'none' ? 'elsewhere' : 'restricted';
}

/** How bad it is. Keys of another role are never red. */
function toneOf(key: JudgedKey, now: Moment): Tone {
  const { assessment, role } = key;
  if (role === 'other' || assessment.thirdParty) return 'neutral';
  if (role === 'unknown') return assessment.open ? 'warning' : 'neutral';
  if (isRed(key, now) || hasNewAddress(key)) return 'danger';
  if (assessment.lacks.length > 0 || assessment.gone.length > 0) return 'warning';
  const isGood = assessment.knowledge === 'shown' && assessment.recent && !assessment.wantsNone;
  return isGood ? 'good' : 'neutral';
}

function isRedInPage({ assessment, role }: JudgedKey): boolean {
  if (role === 'other' || assessment.thirdParty) return false;
  return assessment.open || (role === 'ours' && assessment.gone.length > 0);
}
