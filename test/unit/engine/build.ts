import { decideOn } from '../../../lib/engine/forms.ts';
import type { Decision, KeyForm } from '../../../lib/engine/key-form.ts';
import { BLANK, type Field, type Part, type Role, type Scene } from '../../../lib/page/scene.ts';

/** A part as a test writes it: what it says, and what is inside. */
export interface Node {
  readonly role: Role;
  readonly facts: Partial<Part>;
  readonly inside: readonly Node[];
}

const node = (role: Role, facts: Partial<Part> = {}, inside: readonly Node[] = []): Node => ({
  role,
  facts,
  inside,
});

const FIELD: Field = {
  kind: 'line',
  type: 'text',
  placeholder: '',
  autocomplete: '',
  maxLength: null,
  combobox: false,
  enter: '',
};

export const group = (...inside: Node[]) => node('group', {}, inside);
export const form = (...inside: Node[]) => node('form', {}, inside);
export const dialog = (name: string, ...inside: Node[]) => node('dialog', { name, modal: true }, inside);
export const row = (...cells: Node[]) =>
  node(
    'row',
    {},
    cells.map((cell) => node('cell', {}, [cell])),
  );
export const heads = (...texts: string[]) =>
  node(
    'row',
    {},
    texts.map((text) => node('column-head', {}, [words(text)])),
  );
export const table = (...rows: Node[]) => node('table', {}, rows);
export const heading = (text: string) => node('heading', { text, size: 20 });
export const words = (text: string) => node('text', { text, size: 14 });
export const secret = () => node('secret');
/** The small box of a drawn choice. */
export const box = () => node('box');
export const password = (name: string) => node('secret', { name, field: { ...FIELD, type: 'password' } });
export const button = (text: string, facts: Partial<Part> = {}) => node('button', { text, ...facts });
export const radio = (name: string, checked: boolean, set = 'r') => node('radio', { name, checked, set });
export const toggle = (name: string, checked: boolean) => node('toggle', { name, checked });
export const field = (name: string, facts: Partial<Part> = {}, own: Partial<Field> = {}) =>
  node('textbox', { name, field: { ...FIELD, ...own }, ...facts });
export const area = (name: string, facts: Partial<Part> = {}, own: Partial<Field> = {}) =>
  field(name, facts, { kind: 'area', ...own });
export const select = (name: string, options: readonly string[], chosen: number) =>
  node('select', {
    name,
    text: options[chosen] ?? '',
    options: options.map((text, at) => ({ text, selected: at === chosen })),
  });

/** A scene whose parts stand on lines below one another; parts of one group with `line` share theirs. */
export function sceneOf(title: string, ...inside: readonly Node[]): Scene {
  const parts: Part[] = [];
  const lay = ({ role, facts, inside: children }: Node, parent: number, line: number): void => {
    const id = parts.length;
    const top = line * 40;
    const box = { left: id * 10, top, right: id * 10 + 9, bottom: top + 30 };
    parts.push({ ...BLANK, box, ...facts, role, id, parent, end: 0 });
    for (const child of children)
      lay(child, id, children.length > 0 && role === 'group' ? line : line + child.inside.length + 1);
    parts[id] = { ...(parts[id] as Part), end: parts.length };
  };
  lay(node('page', {}, inside), -1, 0);
  return { title, language: 'en', parts };
}

/** Decides on a scene as on an exchange with a switch, or on one where an empty list restricts nothing. */
export function decided(scene: Scene, emptyIsOpen = false): Decision {
  return decideOn(scene, { emptyIsOpen, pointed: new Set(), denied: new Set(), known: new Set() });
}

/** The forms that may be filled without a question. */
export function fillable(scene: Scene): readonly KeyForm[] {
  return decided(scene).forms.filter(({ mode, isUnsure }) => mode === 'edit' && !isUnsure);
}
