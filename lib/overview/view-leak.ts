import type { ExchangeId } from '../exchanges/all.ts';
import type { Message } from '../language/message.ts';
import type { Moment } from '../rotation/list.ts';
import type { LeakStep } from './stored.ts';
import type { Press } from './view-press.ts';

/** One step of the leak page, in words. `now`: the first that is not done. */
export interface LeakStepView {
  readonly step: LeakStep;
  readonly title: Message;
  readonly detail: readonly Message[];
  readonly action: Press | null;
  readonly state: 'done' | 'now' | 'later';
  readonly doneAt: Moment | null;
}

/** Everything the leak page shows. */
export interface LeakView {
  readonly exchange: ExchangeId | null;
  readonly label: string | null;
  /** Where the exchange is not known yet: the choice. */
  readonly choices: readonly { readonly exchange: ExchangeId; readonly name: string }[];
  readonly steps: readonly LeakStepView[];
  readonly footnote: Message;
  readonly finished: boolean;
}
