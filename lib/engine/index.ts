export { type Decision, decideOn } from './forms.ts';
export type { Given, Input, KeyForm, Restriction } from './key-form.ts';
export { stateOf } from './state.ts';
export type { SwitchCandidate } from './switches.ts';
export { verbOf as labelOfButton } from './view.ts';
