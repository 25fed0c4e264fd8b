import type { Part, Role, Scene } from '../page/scene.ts';

/** A text beside a part: before or after it, and how many levels of the scene up they meet. */
export interface Near {
  readonly part: Part;
  readonly text: string;
  readonly level: number;
  readonly side: 'before' | 'after';
}

/** The longest text that can be a label or a hint. */
const LONGEST = 400;
/** How many levels up a text may still belong to a control. */
const LEVELS = 8;

const TYPED: readonly Role[] = ['textbox', 'secret'];
const CHOOSABLE: readonly Role[] = ['radio', 'toggle', 'pressed', 'select'];
const PRESSABLE: readonly Role[] = ['button', 'link'];

/** A scene with the questions that rules ask of it: what is inside, around and beside a part. */
export interface View {
  readonly scene: Scene;
  readonly parts: readonly Part[];
  /** The parent, its parent, and so on; nearest first. */
  readonly around: (part: Part) => readonly Part[];
  /** Everything inside a part, in reading order. */
  readonly inside: (part: Part) => readonly Part[];
  readonly children: (part: Part) => readonly Part[];
  /**
   * The texts beside a part, nearest first: at most 8 levels up, within its dialog, and not across another
   * text control.
   */
  readonly near: (part: Part) => readonly Near[];
  /** The words in a part as one line, without those of its controls. */
  readonly words: (part: Part) => string;
  /** The nearest dialog that a part is, or is in. */
  readonly dialogOf: (part: Part) => Part | null;
}

/** Opens a scene for questions; each answer is worked out once. */
export function viewOf(scene: Scene): View {
  const { parts } = scene;
  const around = remember((part: Part) => {
    const chain: Part[] = [];
    for (let at = parts[part.parent]; at; at = parts[at.parent]) chain.push(at);
    return chain;
  });
  const inside = remember((part: Part) => parts.slice(part.id + 1, part.end));
  const children = remember((part: Part) => {
    const found: Part[] = [];
    for (let id = part.id + 1; id < part.end; id = parts[id]?.end ?? part.end) {
      const child = parts[id];
      if (child) found.push(child);
    }
    return found;
  });
  const words = remember((part: Part) => wordsIn(part, inside(part)));
  const near = remember((part: Part) => nearTo(part, { around, children, words, inside }));
  return {
    scene,
    parts,
    around,
    inside,
    children,
    near,
    words,
    dialogOf: remember((part) => [part, ...around(part)].find(({ role }) => role === 'dialog') ?? null),
  };
}

function remember<T>(ask: (part: Part) => T): (part: Part) => T {
  const known: (T | undefined)[] = [];
  return (part) => {
    const before = known[part.id];
    if (before !== undefined) return before;
    const value = ask(part);
    known[part.id] = value;
    return value;
  };
}

/** Whether a part is inside another one, or is it. */
export function holds(outer: Part, inner: Part): boolean {
  return inner.id >= outer.id && inner.id < outer.end;
}

/** Whether a part is something to type in that a person can see, secret or not. */
export function isTyped(part: Part): boolean {
  return part.seen && part.field !== null && TYPED.includes(part.role);
}

/** Whether a part is a key or a secret that the page shows, whole or masked; a control to type one in is none. */
export function isShownSecret({ role, field }: Part): boolean {
  return role === 'secret' && field === null;
}

/** Whether a key or a secret is shown in a part. */
export function showsSecret(part: Part, view: View): boolean {
  return view.inside(part).some(isShownSecret);
}

/** Whether a part is a choice or a switch. */
export function isChoice({ role }: Part): boolean {
  return CHOOSABLE.includes(role);
}

/** Whether a part is a button or a link. */
export function isPressable({ role }: Part): boolean {
  return PRESSABLE.includes(role);
}

/** Whether a part is a button or a link that a person can see. */
export function canPress(part: Part): boolean {
  return isPressable(part) && part.seen;
}

/** The verb of a button: its words, else its name. */
export function verbOf({ text, name }: Part): string {
  return (/[\p{L}\p{N}+＋]/u.test(text) ? text : name || text).trim();
}

function wordsIn(part: Part, inside: readonly Part[]): string {
  if (part.role === 'text' || part.role === 'heading') return part.text;
  const said = inside.filter(({ role }) => role === 'text' || role === 'heading').map(({ text }) => text);
  return said.join(' ').slice(0, LONGEST * 2);
}

type Asked = Pick<View, 'around' | 'children' | 'words' | 'inside'>;

function nearTo(part: Part, { around, children, words, inside }: Asked): Near[] {
  const near: Near[] = [];
  const open = { before: true, after: true };
  let below = part;
  for (const [above, parent] of around(part).entries()) {
    const level = above + 1;
    if (level > LEVELS || (!open.before && !open.after)) break;
    const kin = children(parent);
    const place = kin.findIndex(({ id }) => id === below.id);
    for (const side of ['before', 'after'] as const) {
      const beside = side === 'before' ? kin.slice(0, place).reverse() : kin.slice(place + 1);
      for (const other of beside) {
        if (!open[side]) break;
        if (isTyped(other) || inside(other).some(isTyped)) open[side] = false;
        else {
          const text = words(other);
          if (text !== '' && text.length <= LONGEST) near.push({ part: other, text, level, side });
        }
      }
    }
    below = parent;
    if (parent.role === 'dialog') break;
  }
  return near;
}
