import { formWith } from './find.ts';

export { isRowOfMany } from '../field/rows.ts';

/** The button by which a person opens another row. */
export function addRowButton(inputs: readonly Element[]): Element | null {
  const [first] = inputs;
  const form = first ? formWith(first) : null;
  const input = form?.decided.input;
  return form && input?.kind === 'rows' && input.lines.add
    ? form.captured.elementOf(input.lines.add.id)
    : null;
}
