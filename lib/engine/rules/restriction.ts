import type { SwitchCandidate } from '../candidates.ts';
import type { Rule, Verdict } from '../decide.ts';
import type { View } from '../view.ts';
import { NOT_SWITCH_RULES } from './restriction-not.ts';
import { SWITCH_TOPIC_RULES } from './restriction-topic.ts';
import { SWITCH_WORD_RULES } from './restriction-words.ts';

/** At or above this a control is the switch of a key's IP restriction. */
export const SWITCH_SURE = 6;

/** Every rule about the control that turns a key's IP restriction on. */
export const RESTRICTION_RULES: readonly Rule<SwitchCandidate, View>[] = [
  ...NOT_SWITCH_RULES,
  ...SWITCH_WORD_RULES,
  ...SWITCH_TOPIC_RULES,
];

/** The rules after which a switch limits something else: what follows it is no list of a key. */
const ELSE: ReadonlySet<string> = new Set([
  'about-logins',
  'about-web',
  'moves-funds',
  'lets-moves',
  'lets-in-else',
  'list-keeps-out',
  'keeps-out',
]);

/** Whether two choices were taken for no switch of a key because of what they limit. */
export function isOther({ candidate: { on, off }, because, score }: Verdict<SwitchCandidate>): boolean {
  return on !== null && off !== null && score < SWITCH_SURE && because.some(({ id }) => ELSE.has(id));
}
