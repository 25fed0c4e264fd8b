import { formWith } from './find.ts';

export { offeredOption, strangerBeside } from '../field/staging.ts';

/** The button that takes what was typed into the field's own list. */
export function stagingButtonOf(field: Element): Element | null {
  const form = formWith(field);
  const input = form?.decided.input;
  return form && input?.kind === 'chips' && input.stage ? form.captured.elementOf(input.stage.id) : null;
}
