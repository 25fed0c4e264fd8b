/**
 * A control that the user pointed at, by what stays when a page is drawn anew: its role, its accessible name, and the
 * attributes that a redesign seldom touches. No class names, no ids, no content.
 */
export interface ControlMark {
  readonly role: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Whether two marks are of the same control. */
export function sameMark(a: ControlMark, b: ControlMark): boolean {
  const keys = new Set([...Object.keys(a.attributes), ...Object.keys(b.attributes)]);
  return (
    a.role === b.role &&
    a.name === b.name &&
    [...keys].every((key) => a.attributes[key] === b.attributes[key])
  );
}

/** Whether a mark is of a control that turns the restriction on, rather than of a field. */
export function isSwitchMark({ role }: ControlMark): boolean {
  return role !== 'textbox';
}
