import type { SwitchCandidate } from '../candidates.ts';
import type { Rule } from '../decide.ts';
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
