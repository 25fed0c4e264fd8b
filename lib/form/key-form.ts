import type { KeyForm as Decided } from '../engine/key-form.ts';
import type { Capture } from '../page/captured.ts';
import type { FormParts } from './form-parts.ts';
import type { Signal } from './signal.ts';

/** The part of a page where one API key's IP restriction is edited or shown, with the reasons for believing so. */
export interface KeyForm extends FormParts {
  readonly signals: readonly Signal[];
  /** The control that the user pointed at as the switch, where none was decided on. */
  readonly pointed: Element | null;
  /** What was decided of it, and the capture of the page that this was decided on. */
  readonly decided: Decided;
  readonly captured: Capture;
}
