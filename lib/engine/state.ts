import { allowsEveryone, type Token } from '../address/token.ts';
import type { SwitchCandidate } from './candidates.ts';
import type { Given, Restriction } from './key-form.ts';

/** Whether a form has a field for its list; `untaken`: it holds text that may not be on the list yet. */
export type FieldState = 'none' | 'there' | 'untaken';

/** What the page says of a restriction, by its switch and its list. */
export function restrictionOf(
  found: SwitchCandidate | null,
  tokens: readonly Token[],
  field: FieldState,
  given: Given,
): Restriction {
  const isOpen = tokens.some(allowsEveryone);
  const state = found ? stateOf(found) : null;
  if (state === 'off' || state === 'third-party') return state;
  if (state === 'on') return isOpen ? 'open-list' : 'on';
  if (state === 'unknown') return field !== 'none' || tokens.length > 0 ? 'on' : 'unknown';
  if (tokens.length > 0) return isOpen ? 'open-list' : 'on';
  if (field === 'untaken') return 'unknown';
  return field === 'there' || given.emptyIsOpen ? 'off' : 'unknown';
}

/** What a switch says now. A toggle that opens, and is on, restricts nothing. */
export function stateOf(found: SwitchCandidate): Restriction {
  if (found.kind === 'toggle') {
    const [choice] = found.choices;
    const isOn = choice?.meant.meaning === 'opens' ? !choice.chosen : choice?.chosen === true;
    return isOn ? 'on' : 'off';
  }
  const chosen = found.choices.filter((choice) => choice.chosen);
  if (chosen.length !== 1) return 'unknown';
  if (chosen[0]?.meant.meaning === 'third-party') return 'third-party';
  return chosen[0] === found.on ? 'on' : 'off';
}
